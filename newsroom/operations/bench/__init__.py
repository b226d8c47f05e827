"""How fast the site is, beside what the same machine could do at best in the same minute."""
