"""Google's Ads Transparency Center: ads of known political advertisers, from an exported table."""
