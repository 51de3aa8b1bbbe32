"""Meta's Ad Library API, `ads_archive`: the ads of known political actors, political and commercial."""
