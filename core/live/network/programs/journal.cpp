// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/programs/journal.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::live {
namespace {

constexpr std::size_t kMostParts = 32, kLongestPart = 1024;

bool isPlain(char c)
{
    return isAlnum(c) || std::string_view("_-.:@/+=%").find(c) != std::string_view::npos;
}

/// Names of units may hold escapes ("\x2d") and patterns; nothing else that a shell knows.
bool isPart(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestPart && text.front() != '-'
        && std::all_of(
            text.begin(), text.end(), [](char c) { return isPlain(c) || c == '\\' || c == '*'; });
}

bool isHost(std::string_view text)
{
    return isPart(text) && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlnum(c) || std::string_view("_-.:@%[]").find(c) != std::string_view::npos;
    });
}

template <typename Take>
bool eachPart(std::string_view text, char between, const Take& take)
{
    std::size_t count = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(between), text.size());
        if (++count > kMostParts || !take(text.substr(0, end))) {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

bool takeOption(JournalSelection& selection, std::string_view option)
{
    const auto equals = option.find('=');
    const auto key = option.substr(0, equals);
    const std::string value(equals == std::string_view::npos ? "" : option.substr(equals + 1));
    if (!isPart(value)) {
        return false;
    }
    if (key == "identifier") {
        selection.identifiers.push_back(value);
    } else if (key == "file") {
        selection.files.push_back(value);
    } else if (key == "directory" && selection.directory.empty()) {
        selection.directory = value;
    } else {
        return false;
    }
    return true;
}

/// As one word of a shell. Nothing that is quoted here holds a quote.
std::string quoted(const std::string& word)
{
    return std::all_of(word.begin(), word.end(), isPlain) ? word : "'" + word + "'";
}

/// What a cursor is made of; nothing else is ever said to a shell.
bool isCursor(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestPart
        && std::all_of(
            text.begin(), text.end(), [](char c) { return isAlnum(c) || c == ';' || c == '='; });
}

} // namespace

std::optional<JournalSelection> journalSelection(std::string_view text)
{
    JournalSelection selection;
    const auto query = std::min(text.find('?'), text.size());
    auto units = text.substr(0, query);
    if (const auto slash = units.find('/'); slash != std::string_view::npos) {
        selection.host = units.substr(0, slash);
        units.remove_prefix(slash + 1);
        if (!isHost(selection.host)) {
            return std::nullopt;
        }
    }
    const bool good = eachPart(units, ',',
                          [&](std::string_view unit) {
                              selection.units.emplace_back(unit);
                              return isPart(unit) && unit.find('/') == std::string_view::npos;
                          })
        && eachPart(text.substr(std::min(query + 1, text.size())), '&',
            [&](std::string_view option) { return takeOption(selection, option); });
    return good ? std::optional(std::move(selection)) : std::nullopt;
}

std::vector<std::string> journalArguments(
    const JournalSelection& selection, const ProgramOptions& options, const std::string& cursor)
{
    // --all: else fields of more than 4 KiB are left out of JSON.
    std::vector<std::string> words{
        options.programs.journalctl, "--output=json", "--all", "--quiet", "--no-pager"};
    if (!selection.host.empty()) {
        words.front() = "journalctl";
    }
    for (const auto& file : selection.files) {
        words.push_back("--file=" + file);
    }
    if (!selection.directory.empty()) {
        words.push_back("--directory=" + selection.directory);
    }
    for (const auto& unit : selection.units) {
        words.push_back("--unit=" + unit);
    }
    for (const auto& identifier : selection.identifiers) {
        words.push_back("--identifier=" + identifier);
    }
    if (isCursor(cursor)) {
        words.push_back("--cursor=" + cursor);
    } else if (options.since) {
        words.push_back("--since=@" + std::to_string(options.since->seconds));
    }
    if (options.follow == Follow::Yes) {
        words.insert(words.end(), {"--follow", "--no-tail"});
    }
    if (selection.host.empty()) {
        return words;
    }
    std::string command;
    for (const auto& word : words) {
        command += (command.empty() ? "" : " ") + quoted(word);
    }
    // Nobody is there to be asked for a password, and a connection that died is noticed.
    return {options.programs.ssh, "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o",
        "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3", "--", selection.host, command};
}

std::string_view lastCursor(std::string_view lines)
{
    // Within a JSON string the quotes would be escaped, and a client cannot name a field so.
    constexpr std::string_view kKey = "\"__CURSOR\"";
    const auto key = lines.rfind(kKey);
    if (key == std::string_view::npos) {
        return {};
    }
    auto rest = lines.substr(key + kKey.size());
    const auto begin = rest.find('"');
    if (begin == std::string_view::npos
        || rest.substr(0, begin).find_first_not_of(": \t") != std::string_view::npos) {
        return {};
    }
    rest.remove_prefix(begin + 1);
    const auto text = rest.substr(0, rest.find('"'));
    return isCursor(text) ? text : std::string_view();
}

} // namespace attest::live
