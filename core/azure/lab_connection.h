// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/result.h"

namespace attest::azure {

/// Where a simulated tenant's services are, as `assay lab serve --json` says it, and what its clients need.
struct LabPlaces {
    std::string imds, entra, arm, graph, aia; ///< "http://127.0.0.1:4711", "https://localhost:4712"
    std::string tlsCaFile;                    ///< of the authority of its TLS, PEM
    std::string tenant;
    policy::Cloud cloud = policy::Cloud::Public;
    /// Of the client that has every kind of proof; empty where the announcement does not say. They open
    /// nothing outside of the lab.
    std::string clientId, clientSecret, clientCertificateFile, federatedTokenFile;
};

/// Of the announcement's JSON. Problems: connection.no-lab
[[nodiscard]] Result<LabPlaces> readLabAnnouncement(ByteView json);

/// A connection to it. People and their browsers are sent where the lab really is, so sign-in, Resource
/// Manager and Graph are its own addresses; the names that only evidence and discovery documents hold
/// (issuers, downloads, the metadata service) lead there by their places.
[[nodiscard]] Connection labConnection(
    std::string name, const LabPlaces& lab, std::string tlsCaPem);

} // namespace attest::azure
