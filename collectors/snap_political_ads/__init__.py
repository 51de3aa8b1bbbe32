"""Snap's library of political and advocacy ads: one file a year, with exact spend and impressions."""
