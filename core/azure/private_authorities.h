// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace attest::azure {

/// The certificates of a file (PEM, DER or PKCS#7) that a person gave for TLS of a private cloud, for
/// Connection::extraCaPem. Nothing else of the file is taken: connections are kept in the open, and beside a
/// certificate there may stand its key. Problems: connection.no-authority, and those of trust::readCertificates.
[[nodiscard]] Result<std::string> authoritiesIn(ByteView file);

/// Whom those certificates name, in their order; what cannot be read is left out.
[[nodiscard]] std::vector<std::string> authorityNames(const std::string& pem);

} // namespace attest::azure
