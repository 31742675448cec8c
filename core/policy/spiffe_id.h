// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "policy/attribute.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

/// spiffe://<trust domain><path>, the path's {{name}} placeholders replaced by attributes. A missing, empty or
/// multi-valued attribute, or a value that is no legal path segment content, is a Problem that names the
/// placeholder; nothing is ever sanitised, because two machines must not end up with one identity.
/// The problem's span is in the template. Source: SPIFFE-ID standard 2; the template syntax of the product.
[[nodiscard]] Result<std::string> renderSpiffeId(std::string_view trustDomain, std::string_view pathTemplate, const std::vector<Attribute>& attributes);

} // namespace attest::policy
