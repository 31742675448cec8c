// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"

namespace attest::lab {

/// The lab's own authority for TLS on loopback. Its certificates are valid from 2020 to 2049 whatever
/// time the lab simulates, because clients judge TLS by their own clocks.
class TlsAuthority {
public:
    explicit TlsAuthority(std::string_view seed);

    [[nodiscard]] std::string caPem() const { return certificatePem(m_authority.der); }
    /// For localhost and 127.0.0.1.
    [[nodiscard]] std::string serverChainPem() const { return certificatePem(m_server.der); }
    [[nodiscard]] std::string serverKeyPem() const { return m_server.key.pem(); }

private:
    Certificate m_authority;
    Certificate m_server;
};

} // namespace attest::lab
