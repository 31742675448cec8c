// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"
#include "policy/cloud.h"
#include "verify/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::report {

/// One thing that a verification needs from outside. Nothing is fetched from here, so a person gets
/// commands for it: each gets the same file, from another place. No command holds a credential.
struct Fetch {
    const char* what = ""; ///< marked for translation: "the certificate that issued {name}"
    std::string name;      ///< in place of {name}
    std::vector<std::string> urls;
    std::vector<std::string> commands; ///< one for each address
    std::string option;                ///< of assay: "--intermediates"
    std::string file;
};

/// Sets the $TOKEN that commands to Azure Resource Manager use: of somebody who may read the objects.
inline constexpr std::string_view kTokenCommand
    = "TOKEN=$(az account get-access-token --query accessToken -o tsv)";

/// Mirrors of one certificate are one fetch.
[[nodiscard]] std::vector<Fetch> fetchesFor(
    const std::vector<verify::Request>& unanswered, policy::Cloud cloud);

/// What it is that is fetched, for people.
[[nodiscard]] std::string whatOf(const Fetch& fetch, explain::Language language);

} // namespace attest::report
