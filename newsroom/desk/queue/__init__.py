"""The review queue (검토 대기): what waits for the editors, narrowed down, sorted and as a file."""
