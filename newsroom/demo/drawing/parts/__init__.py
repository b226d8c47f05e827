"""The things that pictures are put together from."""
