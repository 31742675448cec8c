// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/run_command.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "decode/json.h"

#include <algorithm>

namespace attest::lab::arm {

std::string scriptOutput(const std::string& script, const http::Handler& metadata)
{
    constexpr std::string_view kHost = "http://169.254.169.254";
    const std::size_t at = script.find(kHost);
    if (at == std::string::npos) {
        return "(the simulated machine runs no scripts: only an address of its metadata service "
               "is asked for)";
    }
    const std::size_t from = at + kHost.size();
    const std::size_t end = std::min(script.find_first_of(" '\"\\\n\t)", from), script.size());
    http::Request request;
    request.target = script.substr(from, end - from);
    if (lowered(script).find("metadata: true") != std::string::npos
        || lowered(script).find("metadata:true") != std::string::npos) {
        request.headers.push_back({"Metadata", "true"});
    }
    return metadata(request).body;
}

std::string runCommandResult(std::string_view output)
{
    JsonWriter json;
    json.beginObject().key("value").beginArray().beginObject();
    json.member("code", "ProvisioningState/succeeded").member("level", "Info");
    json.member("displayStatus", "Provisioning succeeded");
    json.member("message", "Enable succeeded: \n[stdout]\n" + std::string(output) + "\n[stderr]\n");
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
