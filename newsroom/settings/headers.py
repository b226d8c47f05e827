"""What browsers are told: from where a page may load things, and what it may never use."""

SELF = "'self'"
NONE = "'none'"

# The hosts of the videos a story may show. Nothing else ever comes from outside.
VIDEO_HOSTS = [
    "https://www.youtube-nocookie.com",
    "https://player.vimeo.com",
    "https://tv.naver.com",
]

PUBLIC_POLICY = {
    "default-src": [NONE],
    "img-src": [SELF],
    "style-src": [SELF],
    "script-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF],
    "manifest-src": [SELF],
    "frame-src": VIDEO_HOSTS,
    "object-src": [NONE],
    "base-uri": [NONE],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}

# Wagtail's screens carry scripts and styles inside the page, show just picked photos as data or
# blob addresses, and preview the site in a frame.
ADMIN_POLICY = {
    **PUBLIC_POLICY,
    "img-src": [SELF, "data:", "blob:"],
    "style-src": [SELF, "'unsafe-inline'"],
    "script-src": [SELF, "'unsafe-inline'"],
    "font-src": [SELF, "data:"],
    "worker-src": [SELF, "blob:"],
    "frame-src": [SELF, *VIDEO_HOSTS],
    "base-uri": [SELF],
}

# Photos that are still on their way are shown from the phone's own memory.
WRITING_POLICY = {**PUBLIC_POLICY, "img-src": [SELF, "blob:"]}

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        *("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation"),
        *("gyroscope", "magnetometer", "microphone", "midi", "payment", "usb"),
    )
)
