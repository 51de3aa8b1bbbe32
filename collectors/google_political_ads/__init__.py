"""Google's bundle on political advertising: spend by advertiser, week and place, and single ads."""
