"""TikTok's repository of ads, through the Commercial Content API."""
