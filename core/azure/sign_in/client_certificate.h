// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/time.h"

#include <memory>
#include <optional>
#include <string>

namespace attest::azure {

/// A client's certificate and its private key, which stays inside.
class ClientCertificate {
public:
    /// PEM (one key; the first certificate that it belongs to) or PKCS #12. The passphrase may be
    /// missing; params of problems name the file. Problems: credential.*
    [[nodiscard]] static Result<ClientCertificate> read(
        ByteView bytes, const SecretBytes* passphrase, const std::string& file);

    ClientCertificate(ClientCertificate&&) noexcept;
    ClientCertificate& operator=(ClientCertificate&&) noexcept;
    ~ClientCertificate();

    [[nodiscard]] const Bytes& der() const;
    [[nodiscard]] std::optional<Time> notAfter() const;
    /// RSASSA-PSS with SHA-256 and a salt of 32 bytes: PS256 (RFC 7518 3.5).
    [[nodiscard]] Bytes signPs256(ByteView message) const;

    struct Parts;

private:
    explicit ClientCertificate(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace attest::azure
