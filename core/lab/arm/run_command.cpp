// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/run_command.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "decode/json.h"

#include <algorithm>
#include <charconv>

namespace attest::lab::arm {

namespace {

constexpr std::string_view kHost = "http://169.254.169.254";
constexpr std::size_t kTail = 4096;

http::Request requestIn(std::string_view script, std::size_t at)
{
    const std::size_t from = at + kHost.size();
    const std::size_t end = std::min(script.find_first_of(" '\"\\\n\t);", from), script.size());
    http::Request request;
    request.target = std::string(script.substr(from, end - from));
    const std::string low = lowered(script);
    if (low.find("metadata: true") != std::string::npos
        || low.find("metadata:true") != std::string::npos
        || low.find("'metadata', 'true'") != std::string::npos) {
        request.headers.push_back({"Metadata", "true"});
    }
    return request;
}

/// Commands between semicolons and line ends, without the blanks around them.
std::vector<std::string_view> commandsIn(std::string_view script)
{
    std::vector<std::string_view> all;
    while (!script.empty()) {
        const std::size_t end = std::min(script.find_first_of(";\n"), script.size());
        std::string_view one = script.substr(0, end);
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        all.push_back(one);
        script.remove_prefix(std::min(end + 1, script.size()));
    }
    return all;
}

/// "cut -c1-3000" of every line.
std::string part(const std::string& text, std::string_view range)
{
    const std::size_t dash = std::min(range.find('-'), range.size());
    std::size_t from = 1;
    std::size_t to = std::string::npos;
    std::from_chars(range.data(), range.data() + dash, from);
    if (dash + 1 < range.size()) {
        std::from_chars(range.data() + dash + 1, range.data() + range.size(), to);
    }
    std::string out;
    std::string_view rest = text;
    do {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t first = std::min(from - 1, line.size());
        out += std::string(line.substr(first, to == std::string::npos ? to : to - first)) + "\n";
        rest.remove_prefix(std::min(end + 1, rest.size()));
    } while (!rest.empty());
    return out;
}

std::string_view wordAfter(std::string_view command, std::string_view before)
{
    const std::size_t at = command.find(before) + before.size();
    return command.substr(at, std::min(command.find(' ', at), command.size()) - at);
}

} // namespace

ScriptOutput scriptOutput(const std::string& script, const http::Handler& metadata)
{
    ScriptOutput output;
    std::string answer = "(the simulated machine runs no scripts: only an address of its metadata "
                         "service is asked for)";
    const bool speaks = script.find("echo ") != std::string::npos;
    bool asked = false;
    for (const std::string_view command : commandsIn(script)) {
        std::string& to = command.ends_with(">&2") ? output.error : output.out;
        if (const auto at = command.find(kHost);
            at != std::string_view::npos && (speaks || !asked)) {
            http::Request request
                = requestIn(script, static_cast<std::size_t>(command.data() - script.data()) + at);
            answer = metadata(request).body;
            asked = true;
        } else if (command.starts_with("echo ")) {
            to += std::string(wordAfter(command, "echo ")) + "\n";
        } else if (command.find("cut -c") != std::string_view::npos) {
            to += part(answer, wordAfter(command, "cut -c"));
        }
    }
    if (!speaks) {
        output.out = answer;
    }
    for (std::string* text : {&output.out, &output.error}) {
        text->erase(0, text->size() - std::min(text->size(), kTail));
    }
    return output;
}

namespace {

/// What stands between single quotes from there on.
std::string quotedAt(std::string_view command, std::size_t from)
{
    return std::string(command.substr(from, command.find('\'', from) - from));
}

} // namespace

ScriptOutput powerShellOutput(const std::string& script, const http::Handler& metadata)
{
    constexpr std::string_view kOut = "[Console]::Out.WriteLine('";
    constexpr std::string_view kError = "[Console]::Error.WriteLine('";
    constexpr std::size_t kPart = 3000;
    ScriptOutput output;
    http::Response answer;
    answer.status = 0;
    for (const std::string_view command : commandsIn(script)) {
        if (const auto at = command.find(kHost); at != std::string_view::npos) {
            answer = metadata(
                requestIn(script, static_cast<std::size_t>(command.data() - script.data()) + at));
        } else if (command.starts_with(kOut)) {
            output.out += quotedAt(command, kOut.size()) + "\n";
        } else if (command.starts_with(kError)) {
            output.error += quotedAt(command, kError.size()) + "\n";
        } else if (command.starts_with("foreach")) {
            const std::string& text = answer.body;
            output.out += text.substr(0, kPart) + "\n" + std::to_string(answer.status) + "\n";
            output.error += text.substr(std::min(kPart, text.size())) + "\n\n";
        }
    }
    for (std::string* text : {&output.out, &output.error}) {
        text->erase(0, text->size() - std::min(text->size(), kTail));
    }
    return output;
}

std::string windowsCommandResult(const ScriptOutput& output)
{
    JsonWriter json;
    json.beginObject().key("value").beginArray();
    for (const auto& [code, text] : {std::pair("ComponentStatus/StdOut/succeeded", &output.out),
             std::pair("ComponentStatus/StdErr/succeeded", &output.error)}) {
        json.beginObject().member("code", code).member("level", "Info");
        json.member("displayStatus", "Provisioning succeeded").member("message", *text);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

std::string commandIdOf(const std::string& body)
{
    const auto json = decode::readJsonText("body", copyBytes(asBytes(body)));
    return json.ok() ? decode::memberText(json->tree, 0, "commandId", json->buffers).value_or("")
                     : std::string();
}

std::string runCommandResult(const ScriptOutput& output)
{
    JsonWriter json;
    json.beginObject().key("value").beginArray().beginObject();
    json.member("code", "ProvisioningState/succeeded").member("level", "Info");
    json.member("displayStatus", "Provisioning succeeded");
    json.member(
        "message", "Enable succeeded: \n[stdout]\n" + output.out + "\n[stderr]\n" + output.error);
    json.endObject().endArray().endObject();
    return json.take();
}

std::optional<std::string> scriptOf(const std::string& body)
{
    const auto json = decode::readJsonText("body", copyBytes(asBytes(body)));
    const decode::NodeId list
        = json.ok() ? decode::member(json->tree, 0, "script", json->buffers) : decode::kNoNode;
    if (list == decode::kNoNode || json->tree.at(list).kind != decode::NodeKind::Array) {
        return std::nullopt;
    }
    std::string script;
    for (auto line = json->tree.at(list).firstChild; line != decode::kNoNode;
         line = json->tree.at(line).next) {
        script += decode::textOf(json->tree, line, json->buffers).value_or("") + "\n";
    }
    return script;
}

} // namespace attest::lab::arm
