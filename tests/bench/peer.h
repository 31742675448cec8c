// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/genuine.h"
#include "lab/mint/certificate.h"

#include <memory>
#include <vector>

namespace attest::bench {

/// The usual way with OpenSSL: one X509_STORE for the process, holding root and intermediates, and
/// CMS_verify of the DER each time. It neither opens the response nor reads the content, and it judges
/// neither name nor nonce nor dates of the document.
class Peer {
public:
    Peer(const test::Genuine& genuine, const std::vector<lab::Certificate>& path);
    ~Peer();
    Peer(Peer&&) noexcept;

    [[nodiscard]] bool verify() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attest::bench
