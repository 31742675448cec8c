// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/appraisal.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

/// How enumerations are spelled in a case file, for writing and for reading.
namespace attest::casefile {

template <typename Enum, std::size_t N>
using Spelling = std::array<std::pair<Enum, std::string_view>, N>;

inline constexpr Spelling<verify::Method, 2> kMethods{
    {{verify::Method::AzureImds, "azure_imds"}, {verify::Method::AzureMsi, "azure_msi"}}};
inline constexpr Spelling<decode::EnvelopeForm, 2> kForms{
    {{decode::EnvelopeForm::ResponseJson, "response-json"},
        {decode::EnvelopeForm::Anything, "anything"}}};
inline constexpr Spelling<verify::TokenSignature, 2> kSignatures{
    {{verify::TokenSignature::Present, "present"}, {verify::TokenSignature::Removed, "removed"}}};
inline constexpr Spelling<trust::Provenance, 3> kProvenances{
    {{trust::Provenance::Shipped, "shipped"}, {trust::Provenance::Added, "added"},
        {trust::Provenance::Lab, "lab"}}};
inline constexpr Spelling<trust::Origin, 6> kOrigins{
    {{trust::Origin::Leaf, "leaf"}, {trust::Origin::Embedded, "embedded"},
        {trust::Origin::Imported, "imported"}, {trust::Origin::Cached, "cached"},
        {trust::Origin::Aia, "aia"}, {trust::Origin::Anchor, "anchor"}}};
inline constexpr Spelling<trust::AnchorClosing, 2> kClosings{
    {{trust::AnchorClosing::SelfIssuedOnly, "self-issued"}, {trust::AnchorClosing::Any, "any"}}};
inline constexpr Spelling<verify::Access, 2> kAccesses{
    {{verify::Access::None, "none"}, {verify::Access::Granted, "granted"}}};
inline constexpr Spelling<verify::ReplyStatus, 7> kStatuses{{{verify::ReplyStatus::Ok, "ok"},
    {verify::ReplyStatus::NotFound, "not-found"}, {verify::ReplyStatus::Forbidden, "forbidden"},
    {verify::ReplyStatus::Throttled, "throttled"}, {verify::ReplyStatus::Failed, "failed"},
    {verify::ReplyStatus::Refused, "refused"}, {verify::ReplyStatus::Unavailable, "unavailable"}}};

template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view spelled(const Spelling<Enum, N>& spelling, Enum value)
{
    for (const auto& [known, name] : spelling) {
        if (known == value) {
            return name;
        }
    }
    return {};
}

template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> meant(
    const Spelling<Enum, N>& spelling, std::string_view name)
{
    for (const auto& [value, known] : spelling) {
        if (known == name) {
            return value;
        }
    }
    return {};
}

} // namespace attest::casefile
