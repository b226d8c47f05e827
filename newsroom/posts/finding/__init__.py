"""Finding posts: by any part of any word, as Koreans type them."""
