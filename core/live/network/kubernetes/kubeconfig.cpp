// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/kubeconfig.h"

#include "base/bounded_text.h"
#include "decode/base64.h"
#include "net/address_rule.h"
#include "net/target.h"
#include "policy/yaml.h"

#include <algorithm>
#include <array>

namespace attest::live {
namespace {

using policy::kNoYaml;
using policy::YamlDocument;
using policy::YamlId;

struct Read {
    std::string path;
    YamlDocument yaml;
};

Problem bad(const std::string& path, std::string reason)
{
    return {issue::kBadKubeconfig,
        {{"file", bounded(path, kMostNameBytes)},
            {"reason", bounded(std::move(reason), kMostNameBytes)}},
        {}};
}

Result<std::vector<Read>> readAll(const std::vector<KubeconfigFile>& files)
{
    std::vector<Read> all;
    for (const KubeconfigFile& file : files) {
        auto reading = policy::readYaml(file.text);
        if (!reading.document) {
            return bad(file.path, "it is no YAML");
        }
        all.push_back({file.path, *std::move(reading.document)});
    }
    return all;
}

std::string textAt(const YamlDocument& yaml, YamlId mapping, std::string_view key)
{
    const YamlId value = mapping == kNoYaml ? kNoYaml : yaml.value(mapping, key);
    return value == kNoYaml ? std::string() : yaml.at(value).text;
}

// Entries are lists of {name: ..., <kind>: {...}}.
struct Entry {
    const Read* file = nullptr;
    YamlId value = kNoYaml;
};
std::optional<Entry> entryOf(const std::vector<Read>& files, std::string_view list,
    std::string_view kind, std::string_view name)
{
    for (const Read& file : files) {
        const YamlId all = file.yaml.value(0, list);
        for (YamlId one = all == kNoYaml ? kNoYaml : file.yaml.at(all).first; one != kNoYaml;
             one = file.yaml.at(one).next) {
            if (textAt(file.yaml, one, "name") == name) {
                return Entry{&file, file.yaml.value(one, kind)};
            }
        }
    }
    return std::nullopt;
}

std::string currentContext(const std::vector<Read>& files)
{
    for (const Read& file : files) {
        if (auto name = textAt(file.yaml, 0, "current-context"); !name.empty()) {
            return name;
        }
    }
    return {};
}

// What we do not do, said rather than passed over: each would change who is talked to, or as whom.
std::optional<Problem> refused(const Entry& entry)
{
    constexpr std::array<std::pair<const char*, const char*>, 4> kRefused{{
        {"insecure-skip-tls-verify", "insecure-skip-tls-verify: TLS is always verified"},
        {"auth-provider", "auth-provider: no longer supported by clients"},
        {"as", "as: nobody is impersonated"},
        {"as-uid", "as-uid: nobody is impersonated"},
    }};
    for (const auto& [key, reason] : kRefused) {
        const YamlId value
            = entry.value == kNoYaml ? kNoYaml : entry.file->yaml.value(entry.value, key);
        if (value != kNoYaml && entry.file->yaml.at(value).text != "false"
            && entry.file->yaml.at(value).type != policy::YamlType::Null) {
            return bad(entry.file->path, reason);
        }
    }
    return std::nullopt;
}

// Takes members of one entry, decodes the "-data" ones, and makes paths absolute.
class Taking {
public:
    explicit Taking(const Entry& entry) : m_entry(entry) {}

    void text(std::string& into, const char* key) const
    {
        into = textAt(m_entry.file->yaml, m_entry.value, key);
    }
    void path(std::string& into, const char* key) const
    {
        text(into, key);
        const auto slash = m_entry.file->path.rfind('/');
        if (!into.empty() && into.front() != '/' && slash != std::string::npos) {
            into.insert(0, m_entry.file->path.substr(0, slash + 1));
        }
    }
    void data(std::string& into, const char* key)
    {
        std::string encoded;
        text(encoded, key);
        const auto bytes = decode::fromBase64(encoded, decode::Base64Form::LineBreaks);
        if (!bytes) {
            m_problem = bad(m_entry.file->path, std::string(key) + " is no base64");
            return;
        }
        into = asText(*bytes);
    }
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

private:
    const Entry& m_entry;
    std::optional<Problem> m_problem;
};

std::optional<Problem> takeCluster(KubeAccess& access, const Entry& cluster)
{
    if (auto problem = refused(cluster)) {
        return problem;
    }
    Taking take(cluster);
    take.text(access.server, "server");
    take.text(access.proxyUrl, "proxy-url");
    take.text(access.tlsServerName, "tls-server-name");
    take.path(access.caFile, "certificate-authority");
    take.data(access.caPem, "certificate-authority-data");
    while (access.server.ends_with('/')) {
        access.server.pop_back();
    }
    if (access.server.empty()) {
        return bad(cluster.file->path, "the cluster has no server");
    }
    return take.problem();
}

// A name is looked for by PATH; what has a slash in it is a path, relative to the file that says it.
std::string programPath(const std::string& command, const std::string& file)
{
    const auto slash = file.rfind('/');
    return command.find('/') == std::string::npos || command.front() == '/'
            || slash == std::string::npos
        ? command
        : file.substr(0, slash + 1) + command;
}

template <typename Take>
void eachItem(const YamlDocument& yaml, YamlId list, const Take& take)
{
    for (YamlId one = list == kNoYaml ? kNoYaml : yaml.at(list).first; one != kNoYaml;
         one = yaml.at(one).next) {
        take(one);
    }
}

// (client-go, api/v1 ExecConfig)
std::optional<Problem> takeExec(KubeAccess& access, const Entry& user)
{
    const YamlDocument& yaml = user.file->yaml;
    const YamlId exec = user.value == kNoYaml ? kNoYaml : yaml.value(user.value, "exec");
    if (exec == kNoYaml || yaml.at(exec).type == policy::YamlType::Null) {
        return std::nullopt;
    }
    ExecPlugin plugin;
    plugin.apiVersion = textAt(yaml, exec, "apiVersion");
    if (plugin.apiVersion != "client.authentication.k8s.io/v1"
        && plugin.apiVersion != "client.authentication.k8s.io/v1beta1") {
        return bad(user.file->path,
            "exec: its apiVersion is none that is spoken: "
                + (plugin.apiVersion.empty() ? "none" : plugin.apiVersion));
    }
    const auto command = textAt(yaml, exec, "command");
    if (command.empty()) {
        return bad(user.file->path, "exec: it has no command");
    }
    if (textAt(yaml, exec, "interactiveMode") == "Always") {
        return bad(user.file->path, "exec: the program wants a terminal, and gets none");
    }
    plugin.words.push_back(programPath(command, user.file->path));
    eachItem(yaml, yaml.value(exec, "args"),
        [&](YamlId one) { plugin.words.push_back(yaml.at(one).text); });
    bool named = true;
    eachItem(yaml, yaml.value(exec, "env"), [&](YamlId one) {
        auto name = textAt(yaml, one, "name");
        named = named && !name.empty() && name.find('=') == std::string::npos;
        plugin.environment.emplace_back(std::move(name), textAt(yaml, one, "value"));
    });
    if (!named) {
        return bad(user.file->path, "exec: a name in env is none");
    }
    access.execWantsCluster = textAt(yaml, exec, "provideClusterInfo") == "true";
    access.exec = std::move(plugin);
    return std::nullopt;
}

std::optional<Problem> takeUser(KubeAccess& access, const Entry& user)
{
    if (auto problem = refused(user)) {
        return problem;
    }
    Taking take(user);
    take.path(access.certificateFile, "client-certificate");
    take.data(access.certificatePem, "client-certificate-data");
    take.path(access.keyFile, "client-key");
    take.data(access.keyPem, "client-key-data");
    take.text(access.token, "token");
    take.path(access.tokenFile, "tokenFile");
    take.text(access.user, "username");
    take.text(access.password, "password");
    const bool known = !access.token.empty() || !access.tokenFile.empty() || !access.user.empty()
        || !access.certificatePem.empty() || !access.certificateFile.empty();
    if (take.problem() || known) {
        return take.problem();
    }
    return takeExec(access, user);
}

// kubectl passes the user over in that case; who is told can choose.
bool wouldSendInTheClear(const KubeAccess& access)
{
    const bool sends
        = !access.token.empty() || !access.tokenFile.empty() || !access.user.empty() || access.exec;
    const auto server = net::targetOf(access.server);
    return sends && server && server->scheme != "https" && !net::isLoopback(server->host);
}

} // namespace

Result<KubeAccess> kubeAccess(const std::vector<KubeconfigFile>& files, const std::string& context)
{
    const auto all = readAll(files);
    if (!all) {
        return all.problem();
    }
    const std::string path = files.empty() ? std::string() : files.front().path;
    KubeAccess access;
    access.context = context.empty() ? currentContext(*all) : context;
    if (access.context.empty()) {
        return bad(path, "no context is chosen, and none is current");
    }
    const auto chosen = entryOf(*all, "contexts", "context", access.context);
    if (!chosen) {
        return bad(path, "there is no context " + access.context);
    }
    Taking take(*chosen);
    std::string clusterName, userName;
    take.text(clusterName, "cluster");
    take.text(userName, "user");
    take.text(access.nameSpace, "namespace");
    const auto cluster = entryOf(*all, "clusters", "cluster", clusterName);
    if (!cluster) {
        return bad(chosen->file->path, "there is no cluster " + clusterName);
    }
    if (auto problem = takeCluster(access, *cluster)) {
        return *std::move(problem);
    }
    if (const auto user = entryOf(*all, "users", "user", userName)) {
        if (auto problem = takeUser(access, *user)) {
            return *std::move(problem);
        }
    } else if (!userName.empty()) {
        return bad(chosen->file->path, "there is no user " + userName);
    }
    if (wouldSendInTheClear(access)) {
        return bad(cluster->file->path,
            "server: credentials are sent by https, or to this machine itself, alone");
    }
    return access;
}

std::vector<std::string> kubeContexts(const std::vector<KubeconfigFile>& files)
{
    std::vector<std::string> names;
    const auto all = readAll(files);
    if (!all) {
        return names;
    }
    for (const Read& file : *all) {
        const YamlId list = file.yaml.value(0, "contexts");
        for (YamlId one = list == kNoYaml ? kNoYaml : file.yaml.at(list).first; one != kNoYaml;
             one = file.yaml.at(one).next) {
            auto name = textAt(file.yaml, one, "name");
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
    const auto current = std::find(names.begin(), names.end(), currentContext(*all));
    if (current != names.end()) {
        std::rotate(names.begin(), current, current + 1);
    }
    return names;
}

} // namespace attest::live
