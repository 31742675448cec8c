// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/certificate.h"

namespace attest::lab {

/// The certificate authority of a simulated SPIFFE trust domain. Its own root and keys (EC P-256),
/// a function of seed and base time; nothing of it is an anchor for anything but the lab's SVIDs.
class SvidAuthority {
public:
    SvidAuthority(std::string_view seed, std::string trustDomain, Time baseTime);

    [[nodiscard]] const std::string& trustDomain() const { return m_trustDomain; }
    [[nodiscard]] const Certificate& root() const { return m_root; }

    struct Order {
        std::string spiffeId;
        Key subject;  ///< the public part is certified
        Bytes serial; ///< positive, at most 20 octets
        Time now;
        Duration lifetime{3600};
    };
    /// DER of an X509-SVID (SPIFFE X509-SVID 2 to 4): one URI name, no authority, for TLS both ways.
    [[nodiscard]] Bytes issue(const Order& order) const;

private:
    std::string m_trustDomain;
    Certificate m_root;
};

/// subjectAltName with one uniformResourceIdentifier.
[[nodiscard]] Extension uriName(std::string_view uri);

} // namespace attest::lab
