"""The register of legal documents as files that others can use: programs, spreadsheets, people without a network."""
