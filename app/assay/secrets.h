// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/secrets.h"
#include "verb.h"

namespace attest::app {

using report::isSecret;
using report::kMaskedValue;
using report::maskedJson;

/// Whether secrets (report/secrets.h) are shown.
enum class Secrets { Mask, Show };

/// The option of verbs that can show them.
inline constexpr Option kShowSecrets{"show-secrets", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay",
        "show tokens' signatures, access tokens and private keys instead of masking them")};
[[nodiscard]] Secrets secretsOf(const Invocation& invocation);

/// What secret a text holds, in words for people: "a token", "a private key", "the member
/// client_secret". Nothing when there is none.
[[nodiscard]] std::optional<Sentence> secretIn(ByteView text);

} // namespace attest::app
