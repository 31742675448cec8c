// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

#include <deque>
#include <unordered_map>

namespace attest::telemetry {

/// The families of an exposition by their names.
class FamilyTable {
public:
    explicit FamilyTable(Exposition& exposition) : m_exposition(exposition) {}

    /// The name with escapes undone; a view that stays.
    [[nodiscard]] std::string_view plain(Run name, bool escaped);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view plainName) const;
    std::uint32_t add(std::string_view plainName, Run name, bool escaped);

private:
    Exposition& m_exposition;
    std::unordered_map<std::string_view, std::uint32_t> m_byName;
    std::deque<std::string> m_unescaped;
};

/// A line that could not be read, where these are left out; false where they end the reading.
[[nodiscard]] bool leftOut(Exposition& exposition, const ExpositionOptions& options, Problem fault);

/// Fails with the place where text stops being UTF-8.
[[nodiscard]] std::optional<Problem> encodingFault(std::string_view text, std::size_t offset);
/// Whether all of it is ASCII.
[[nodiscard]] bool isAscii(std::string_view text);

} // namespace attest::telemetry
