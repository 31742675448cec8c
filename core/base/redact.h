// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attest {

/// The text with everything that looks like a credential masked: compact JWTs (their signature
/// part; header and payload are evidence, the signature is what makes them usable) and PEM private
/// keys. Applied to every text that leaves the process, whatever produced it.
[[nodiscard]] std::string redactSecrets(std::string_view text);

/// Its two halves, for whoever has millions of texts: nothing where nothing is masked.
[[nodiscard]] std::optional<std::string> maskedPrivateKeys(std::string_view text);
[[nodiscard]] std::optional<std::string> maskedSignatures(std::string_view text);

} // namespace attest
