// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/script.h"

#include "azure/fetch/fetch.h"
#include "base/ascii.h"

#include <algorithm>

namespace attest::azure {
namespace {

constexpr std::string_view kHost = "http://169.254.169.254";

std::string markOf(std::string_view marker, std::size_t index)
{
    return "assayer-" + std::string(marker) + "-" + std::to_string(index);
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line(text.substr(0, end));
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Problem malformed(const char* reason)
{
    return {issue::kOutputMalformed, {{"reason", std::string(reason)}}, {}};
}

/// The lines between mark 0 and 1, 1 and 2, ... of one output.
Result<std::vector<std::vector<std::string>>> sections(
    std::string_view marker, std::size_t count, std::string_view text)
{
    const auto lines = linesOf(text);
    std::vector<std::vector<std::string>> all;
    auto from = lines.begin();
    for (std::size_t i = 0; i <= count; ++i) {
        const std::string mark = markOf(marker, i);
        const auto times = std::count(lines.begin(), lines.end(), mark);
        if (times != 1) {
            // Its last mark alone is there when the beginning was cut off.
            return malformed(times > 1 ? "twice"
                    : i == 0 && std::count(lines.begin(), lines.end(), markOf(marker, count)) == 1
                    ? "cut"
                    : "missing");
        }
        const auto at = std::find(from, lines.end(), mark);
        if (at == lines.end()) {
            return malformed("missing"); // in another order
        }
        if (i > 0) {
            all.emplace_back(from, at);
        }
        from = at + 1;
    }
    return all;
}

bool isStatus(const std::string& line)
{
    return line.size() == 3 && std::all_of(line.begin(), line.end(), isDigit);
}

} // namespace

std::string fetchScript(std::string_view marker, const std::vector<std::string>& paths)
{
    std::string script
        = "unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY; "
          "g() { if command -v curl >/dev/null 2>&1; "
          "then curl -q -s -S --max-time 20 -w \"\\n%{http_code}\" -H \"Metadata: true\" \"$1\"; "
          "else wget -q -O - -T 20 --header \"Metadata: true\" \"$1\"; fi; }; ";
    const auto mark = [&](std::size_t index) {
        const std::string name = markOf(marker, index);
        return "echo " + name + "; echo " + name + " >&2; ";
    };
    // All are asked before anything is written: what a request complains about must not get between marks.
    for (std::size_t i = 0; i < paths.size(); ++i) {
        script += "d" + std::to_string(i) + "=$(g \"" + std::string(kHost) + paths[i] + "\"); ";
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const std::string print = "printf \"%s\\n\" \"$d" + std::to_string(i) + "\" | cut ";
        script += mark(i) + print + "-c1-3000; " + print + "-c3001- >&2; ";
    }
    script += mark(paths.size());
    return script + "exit 0";
}

Result<std::vector<ScriptAnswer>> readScriptOutput(
    std::string_view marker, std::size_t paths, std::string_view out, std::string_view error)
{
    const auto first = sections(marker, paths, out);
    if (!first) {
        return first.problem();
    }
    const auto second = sections(marker, paths, error);
    if (!second) {
        return second.problem();
    }
    std::vector<ScriptAnswer> answers;
    for (std::size_t i = 0; i < paths; ++i) {
        std::vector<std::string> lines = first->at(i);
        const auto& rests = second->at(i);
        if (rests.size() != lines.size()) {
            // Something else wrote between the marks: of what, nobody can tell.
            return malformed("cut");
        }
        for (std::size_t line = 0; line < lines.size(); ++line) {
            lines[line] += rests[line];
        }
        ScriptAnswer answer;
        if (!lines.empty() && isStatus(lines.back())) {
            answer.status = std::stoi(lines.back());
            lines.pop_back();
        }
        for (const std::string& line : lines) {
            answer.body += (answer.body.empty() ? "" : "\n") + line;
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

CommandOutput splitRunCommand(std::string_view message)
{
    constexpr std::string_view kOut = "[stdout]\n";
    constexpr std::string_view kError = "\n[stderr]\n";
    const std::size_t out = message.find(kOut);
    if (out == message.npos) {
        return {};
    }
    const std::string_view rest = message.substr(out + kOut.size());
    // What the script prints cannot hold that line by itself: its answers are JSON of one line.
    const std::size_t error = rest.find(kError);
    return error == rest.npos ? CommandOutput{std::string(rest), {}}
                              : CommandOutput{std::string(rest.substr(0, error)),
                                  std::string(rest.substr(error + kError.size()))};
}

} // namespace attest::azure
