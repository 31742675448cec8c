// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::policy {

/// One attribute of an attested agent, as the server's log and the identity template know it.
struct Attribute {
    std::string origin;              ///< "azure_imds"
    std::string key;                 ///< "azure_imds.vm.name"
    std::vector<std::string> values; ///< at least one; several for network names

    friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// azure_imds:azure_imds.vm.name="my-vm", one line a value, quoted as Go's %q does.
[[nodiscard]] std::vector<std::string> attributeLines(const Attribute& attribute);

/// The inverse for one line, one value; nothing when it is not of that form.
[[nodiscard]] std::optional<Attribute> parseAttributeLine(std::string_view line);

} // namespace attest::policy
