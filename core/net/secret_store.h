// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace attest::net {

namespace issue {
inline constexpr IssueId kKeychainLocked{"keychain.locked"};
inline constexpr IssueId kKeychainDenied{"keychain.denied"};
inline constexpr IssueId kKeychainAbsent{"keychain.absent"};
inline constexpr IssueId kKeychainSlow{"keychain.slow"};     ///< params: seconds
inline constexpr IssueId kKeychainFailed{"keychain.failed"}; ///< params: reason
} // namespace issue

/// Where secrets are kept: the desktop's keychain, or memory until the program ends. Blocks for a bounded
/// time; call it off the interface's thread, from any thread. Never a file.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    enum class Kind { Keychain, Memory };
    [[nodiscard]] virtual Kind kind() const = 0;
    /// Nothing on success. What was kept under that key before is gone then.
    [[nodiscard]] virtual std::optional<Problem> put(
        const std::string& key, const SecretBytes& secret)
        = 0;
    /// No value where none is kept under that key.
    [[nodiscard]] virtual Result<std::optional<SecretBytes>> get(const std::string& key) = 0;
    /// No problem where none was kept.
    [[nodiscard]] virtual std::optional<Problem> forget(const std::string& key) = 0;
};

[[nodiscard]] std::unique_ptr<SecretStore> memoryStore();

/// The Secret Service of this session, or the reason why it cannot be used now. No operation takes longer
/// than `patience`; one that does leaves keychain.slow, and may still happen later. Entries belong to the
/// service "assayer". A program without a QCoreApplication gets one, on a thread of the keychain's own.
[[nodiscard]] Result<std::unique_ptr<SecretStore>> keychainStore(
    std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace attest::net
