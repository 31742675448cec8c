// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/time.h"

#include <optional>

namespace attest::lab {

/// What the metadata service signs about a machine. Empty texts are present and empty, as in life.
struct AttestedSpec {
    std::string licenseType;
    /// Without one the service writes its expiry, "yyyyMMdd-HHmmss".
    std::optional<std::string> nonce;
    struct Plan {
        std::string name, product, publisher;
    } plan;
    std::string sku;
    std::string subscriptionId;
    Time createdOn;
    std::optional<Time> expiresOn; ///< six hours after createdOn unless told
    std::string vmId;

    std::vector<std::string> omitted; ///< top-level keys to leave out, as older API versions do
    std::optional<std::string> rawContent; ///< these bytes instead of everything above
};

/// The signed JSON: compact, in the service's order of keys.
[[nodiscard]] std::string attestedContent(const AttestedSpec& spec);

/// "MM/dd/yy HH:mm:ss -0000", always UTC.
[[nodiscard]] std::string attestedTime(Time time);

/// {"encoding":"pkcs7","signature":"<base64>"}: what GET /metadata/attested/document answers.
[[nodiscard]] std::string attestedEnvelope(ByteView cms);

} // namespace attest::lab
