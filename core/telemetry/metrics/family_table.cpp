// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/family_table.h"

#include "base/utf8.h"
#include "telemetry/metrics/issues.h"

#include <cstring>

namespace attest::telemetry {

namespace {
constexpr std::size_t kMostFaults = 100;
} // namespace

std::string_view FamilyTable::plain(Run name, bool escaped)
{
    const auto raw = m_exposition.of(name);
    return escaped ? m_unescaped.emplace_back(unescapedLabel(raw)) : raw;
}

std::optional<std::uint32_t> FamilyTable::find(std::string_view plainName) const
{
    const auto found = m_byName.find(plainName);
    return found == m_byName.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t FamilyTable::add(std::string_view plainName, Run name, bool escaped)
{
    const auto index = static_cast<std::uint32_t>(m_exposition.families.size());
    Family family;
    family.name = name;
    family.escaped = escaped;
    m_exposition.families.push_back(family);
    m_byName.emplace(plainName, index);
    return index;
}

bool leftOut(Exposition& exposition, const ExpositionOptions& options, Problem fault)
{
    if (options.faults == ExpositionOptions::Faults::Refuse) {
        return false;
    }
    ++exposition.faultCount;
    if (exposition.faults.size() < kMostFaults) {
        exposition.faults.push_back(std::move(fault));
    }
    return true;
}

std::optional<Problem> encodingFault(std::string_view text, std::size_t offset)
{
    const auto wrong = firstInvalidUtf8(text);
    if (!wrong) {
        return {};
    }
    return Problem{issue::kMetricsNotUtf8, {}, {0, static_cast<std::uint32_t>(offset + *wrong), 1}};
}

bool isAscii(std::string_view text)
{
    std::uint64_t seen = 0;
    std::size_t i = 0;
    for (; i + 64 <= text.size(); i += 64) {
        std::uint64_t block[8];
        std::memcpy(block, text.data() + i, sizeof block);
        for (const auto eight : block) {
            seen |= eight;
        }
    }
    for (; i < text.size(); ++i) {
        seen |= static_cast<unsigned char>(text[i]);
    }
    return (seen & 0x8080808080808080U) == 0;
}

} // namespace attest::telemetry
