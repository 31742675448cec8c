// SPDX-License-Identifier: GPL-3.0-or-later
#include "listed_requests.h"

#include "base/ascii.h"
#include "decode/json.h"
#include "lab/http/parameters.h"

#include <algorithm>
#include <fstream>

namespace attest::test {

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

std::string joined(std::vector<std::string> all, const char* between)
{
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& one : all) {
        text += (text.empty() ? "" : between) + one;
    }
    return text;
}

/// "options.resultFormat": members that are objects stand for theirs.
void addMembers(const decode::JsonText& json, decode::NodeId object, const std::string& before,
    std::vector<std::string>& all)
{
    for (auto id = json.tree.at(object).firstChild; id != decode::kNoNode;
         id = json.tree.at(id).next) {
        const std::string name = before + json.tree.name(id, json.buffers);
        if (json.tree.at(id).kind == decode::NodeKind::Object) {
            addMembers(json, id, name + ".", all);
        } else {
            all.push_back(name);
        }
    }
}

std::string bodyOf(const lab::http::Request& request)
{
    const auto json = decode::readJsonText("body", copyBytes(asBytes(request.body)));
    std::vector<std::string> members;
    if (json.ok()) {
        addMembers(*json, 0, {}, members);
    }
    return std::string(request.header("Content-Type").value_or("")) + ": " + joined(members, ",");
}

std::string queryOf(const lab::http::Request& request)
{
    std::vector<std::string> query;
    for (const auto& [name, value] :
        lab::http::parametersOf(lab::http::queryPart(request.target))) {
        query.push_back(name == "api-version" ? name : name + "=" + value);
    }
    return joined(query, "&");
}

} // namespace

std::map<std::string, std::string> listedRequests()
{
    std::map<std::string, std::string> all;
    std::ifstream in(ASSAYER_SOURCE_DIR "/tests/clients/requests.txt");
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') {
            const auto tab = line.find('\t');
            all[line.substr(0, tab)] = line.substr(tab + 1);
        }
    }
    return all;
}

std::string asListed(
    const lab::http::Request& request, const char* header, const Placeholders& placeholders)
{
    const std::string last = request.body.empty()
        ? lowered(header) + "=" + std::string(request.header(header).value_or(""))
        : bodyOf(request);
    std::string text
        = request.method + "\t" + request.path() + "\t" + queryOf(request) + "\t" + last;
    for (const auto& [of, by] : placeholders) {
        text = replaced(std::move(text), of, by);
    }
    return text;
}

} // namespace attest::test
