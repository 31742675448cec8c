// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "policy/export.h"

#include <algorithm>

namespace attest::policy {
namespace {

constexpr std::size_t kIndent = 6;

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
        lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// "${" and "%{" begin a template in a heredoc; doubling the first character takes that away.
std::string escaped(std::string_view line)
{
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        out += line[i];
        if ((line[i] == '$' || line[i] == '%') && i + 1 < line.size() && line[i + 1] == '{') {
            out += line[i];
        }
    }
    return out;
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos
        ? std::string_view{}
        : line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

std::string delimiterFor(const std::vector<std::string>& lines)
{
    std::string delimiter = "YAML";
    while (std::any_of(lines.begin(), lines.end(),
        [&](const std::string& line) { return trimmed(line) == delimiter; })) {
        delimiter += '_';
    }
    return delimiter;
}

std::string clusterExpression(const std::string& cluster)
{
    const bool literal = cluster.starts_with("c-")
        && std::all_of(
            cluster.begin(), cluster.end(), [](char c) { return isAlnum(c) || c == '-'; });
    return literal ? '"' + cluster + '"' : cluster;
}

} // namespace

std::string terraformConfig(std::string_view policyText, const TerraformNames& names)
{
    const std::vector<std::string> lines = linesOf(policyText);
    const std::string delimiter = delimiterFor(lines);
    std::string out = "resource \"spirl_cluster_config\" \"" + names.resource + "\" {\n";
    out += "  cluster_id = " + clusterExpression(names.cluster) + '\n';
    out += "  sections = {\n    AgentAttestation = <<-" + delimiter + '\n';
    for (const std::string& line : lines) {
        if (!line.empty()) {
            out += std::string(kIndent, ' ') + escaped(line);
        }
        out += '\n';
    }
    out += "    " + delimiter + "\n  }\n}\n";
    return out;
}

} // namespace attest::policy
