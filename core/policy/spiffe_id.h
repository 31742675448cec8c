// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "policy/attribute.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

namespace issue {
inline constexpr IssueId kIdentityNoTrustDomain{"policy.identity-no-trust-domain"};
/// params: trustDomain, found (the character)
inline constexpr IssueId kIdentityTrustDomain{"policy.identity-trust-domain"};
/// params: bytes, limit
inline constexpr IssueId kIdentityTrustDomainLength{"policy.identity-trust-domain-length"};
/// The template is empty or "/": an X509-SVID of a workload has to have a path.
inline constexpr IssueId kIdentityNoPath{"policy.identity-no-path"};
inline constexpr IssueId kIdentityNoSlash{"policy.identity-no-leading-slash"};
inline constexpr IssueId kIdentityTrailingSlash{"policy.identity-trailing-slash"};
/// "{{" without "}}".
inline constexpr IssueId kIdentityUnclosed{"policy.identity-unclosed-placeholder"};
/// "{{}}".
inline constexpr IssueId kIdentityNoName{"policy.identity-empty-placeholder"};
/// params: placeholder, nearest (empty where none is near), known (all, with commas)
inline constexpr IssueId kIdentityMissing{"policy.identity-missing-attribute"};
/// params: placeholder, count
inline constexpr IssueId kIdentityMultiValued{"policy.identity-multi-valued"};
/// params: placeholder
inline constexpr IssueId kIdentityEmpty{"policy.identity-empty-value"};
/// params: placeholder, value
inline constexpr IssueId kIdentitySlash{"policy.identity-value-has-slash"};
/// params: placeholder (empty: the template's own text), value, found (the character)
inline constexpr IssueId kIdentityCharacter{"policy.identity-character"};
/// "//" in the template.
inline constexpr IssueId kIdentityEmptySegment{"policy.identity-empty-segment"};
/// "." or "..". params: placeholder (empty: the template's own text), value
inline constexpr IssueId kIdentityDot{"policy.identity-dot-segment"};
/// params: bytes, limit
inline constexpr IssueId kIdentityLength{"policy.identity-length"};
} // namespace issue

/// spiffe://<trust domain><path>, the path's {{name}} placeholders replaced by attributes. A missing, empty or
/// multi-valued attribute, or a value that is no legal path segment content, is a Problem that names the
/// placeholder; nothing is ever sanitised, because two machines must not end up with one identity.
/// The problem's span is in the template. Source: SPIFFE-ID standard 2 (trust domain at
/// most 255 bytes, the whole 2048); the template syntax of the product.
[[nodiscard]] Result<std::string> renderSpiffeId(std::string_view trustDomain,
    std::string_view pathTemplate, const std::vector<Attribute>& attributes);

} // namespace attest::policy
