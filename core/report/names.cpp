// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/names.h"

namespace attest::report {
namespace {

// The enumerators count from zero without gaps; a value outside is a mistake of ours and shows as one.
template <typename Enum, std::size_t N>
std::string_view named(const std::string_view (&names)[N], Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view("unknown");
}

} // namespace

std::string_view lightName(verify::Light light)
{
    constexpr std::string_view kNames[] = {"decoded", "genuine", "trusted", "authorised"};
    return named(kNames, light);
}

std::string_view lightStateName(verify::LightState state)
{
    constexpr std::string_view kNames[] = {"on", "off", "unknown"};
    return named(kNames, state);
}

std::string_view originName(trust::Origin origin)
{
    constexpr std::string_view kNames[]
        = {"leaf", "embedded", "imported", "cached", "aia", "anchor"};
    return named(kNames, origin);
}

std::string_view provenanceName(trust::Provenance provenance)
{
    constexpr std::string_view kNames[] = {"shipped", "added", "lab"};
    return named(kNames, provenance);
}

std::string_view reasonName(verify::AttestorOutcome::Reason reason)
{
    constexpr std::string_view kNames[]
        = {"verified", "no-evidence", "not-verified-here", "not-reached"};
    return named(kNames, reason);
}

} // namespace attest::report
