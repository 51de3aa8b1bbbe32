"""Reports of signatories under the Code, from its Transparency Centre."""
