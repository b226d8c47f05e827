"""The lists of profiles, named for the pages that show them (see `newsroom.caching`)."""

# The list of all profiles.
PROFILES = "profiles"
