// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/export.h"
#include "policy/yaml_quote.h"

namespace attest::policy {

std::string spirlctlCommands(std::string_view clusterId, std::string_view file)
{
    // A name that begins with a dash would be taken for an option.
    const std::string path = file.starts_with('-') ? "./" + std::string(file) : std::string(file);
    const std::string rest = " cluster --id " + shellWord(clusterId) + ' ' + shellWord(path) + '\n';
    return "spirlctl config validate" + rest + "spirlctl config set" + rest;
}

} // namespace attest::policy
