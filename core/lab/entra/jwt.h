// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/jose.h"
#include "trust/workbench.h"

namespace attest::lab {

/// A token that a client presents, read by the decoders that judge evidence.
class Jwt {
public:
    /// Nothing for what is no compact JWS with an object of claims.
    [[nodiscard]] static std::optional<Jwt> read(std::string_view token);

    [[nodiscard]] std::string header(std::string_view name) const;
    [[nodiscard]] std::string claim(std::string_view name) const;
    [[nodiscard]] std::optional<Time> time(std::string_view claim) const;
    /// One or several (RFC 7519 4.1.3).
    [[nodiscard]] std::vector<std::string> audiences() const;

    /// Whether the signature is that key's, by the header's algorithm: RS or PS, nothing else.
    [[nodiscard]] bool verifies(trust::Workbench& bench, const trust::PublicKey& key) const;

private:
    Buffers m_buffers;
    decode::Tree m_tree;
    decode::CompactJws m_jws;
    decode::NodeId m_claims = decode::kNoNode;
};

} // namespace attest::lab
