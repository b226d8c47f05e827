"""How often each page was read: counted without cookies, and without keeping who read it.

What other rooms call:

- `ranking.most_read(pages, days=7, limit=5)` returns the most read of these pages, in order;
- `totals.with_views(pages)` gives each page of a queryset its `views` so far;
- the address `seen` (`/seen/<page id>/`), which `newsroom/js/seen.js` reports a reading to;
- for the worker: `ranking.refresh_rankings` and `forgetting.forget_readers`, once an hour.
"""
