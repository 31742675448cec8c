// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

struct ImdsLookup {
    const ImdsTenant* tenant = nullptr; ///< the exact key
    const ImdsTenant* nearMiss
        = nullptr; ///< equal but for case, surrounding white space or a trailing dot
};
[[nodiscard]] ImdsLookup findImdsTenant(const ImdsConfig& config, std::string_view domain);

/// How a text that is compared exactly misses the expected one.
enum class Closeness {
    Equal,
    Case,          ///< equal without letter case
    TrailingSlash, ///< one ends in a slash, the other does not
    Space,         ///< white space around one
    Different,
};
[[nodiscard]] Closeness closeness(std::string_view found, std::string_view expected);
/// "equal", "case", "trailing-slash", "space", "different".
[[nodiscard]] std::string_view closenessName(Closeness closeness);

/// GUIDs compare without case; anything else exactly.
[[nodiscard]] bool sameGuid(std::string_view a, std::string_view b);

/// What of a token an entry of azure_msi is compared with. A token may name several audiences.
struct TokenClaims {
    std::string tid, oid, iss;
    std::vector<std::string> aud;
};

/// One entry held against a token. It admits the token only when all four are equal.
struct MsiMatch {
    std::size_t entry = 0; ///< index in MsiConfig::entries
    bool tenant = false;
    bool principal = false;
    Closeness audience = Closeness::Different; ///< of the nearest one
    Closeness issuer = Closeness::Different;
    [[nodiscard]] bool matches() const
    {
        return tenant && principal && audience == Closeness::Equal && issuer == Closeness::Equal;
    }
};
/// The first entry of azure_msi for that tenant; the first of all where none is given. Null where there is none.
[[nodiscard]] const MsiEntry* findMsiEntry(const PolicySet& set, std::string_view tenantId);
[[nodiscard]] MsiMatch matchMsiEntry(const MsiEntry& entry, const TokenClaims& claims);
/// All entries, in document order.
[[nodiscard]] std::vector<MsiMatch> matchMsiEntries(
    const MsiConfig& config, const TokenClaims& claims);

} // namespace attest::policy
