// SPDX-License-Identifier: GPL-3.0-or-later
// What a kubeconfig names on disk, and the client that comes of it.
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/ip_address.h"
#include "base/json_writer.h"
#include "decode/base64.h"
#include "live/network/kubernetes/exec_transport.h"
#include "live/network/kubernetes/kubeconfig.h"
#include "net/target.h"

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::live {
namespace {

constexpr std::size_t kMostFile = 1U << 20U;

Problem unreadable(const std::string& path, const char* reason)
{
    return {issue::kBadKubeconfig,
        {{"file", bounded(path, kMostNameBytes)}, {"reason", std::string(reason)}}, {}};
}

struct Opened {
    explicit Opened(const std::string& path)
        // Without waiting: a pipe that nobody writes to would hold up whoever asks for this.
        : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK))
    {
    }
    Opened(const Opened&) = delete;
    ~Opened()
    {
        if (number >= 0) {
            ::close(number);
        }
    }
    int number;
};

Result<std::string> contentOf(const std::string& path)
{
    const Opened file(path);
    struct stat facts {};
    if (file.number < 0 || ::fstat(file.number, &facts) != 0) {
        return unreadable(path, "it cannot be opened");
    }
    if (!S_ISREG(facts.st_mode)) {
        return unreadable(path, "it is no file");
    }
    std::string text(kMostFile + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const auto got = ::read(file.number, text.data() + size, text.size() - size);
        if (got < 0 && errno != EINTR) {
            return unreadable(path, "it cannot be read");
        }
        if (got == 0) {
            break;
        }
        size += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    if (size > kMostFile) {
        return unreadable(path, "it is larger than 1 MiB");
    }
    text.resize(size);
    return text;
}

// What stands in the kubeconfig or in a file. An empty file is not the same as none: nothing would be left
// of what it was to restrict.
Result<std::string> given(const std::string& data, const std::string& path)
{
    if (!data.empty() || path.empty()) {
        return data;
    }
    auto text = contentOf(path);
    if (text && text->find_first_not_of(" \t\r\n") == std::string::npos) {
        return unreadable(path, "it is empty");
    }
    return text;
}

net::Header authorization(std::string value)
{
    return {"Authorization", std::move(value), net::Header::Holds::Credential};
}

Result<std::vector<net::Header>> credentialsOf(const KubeAccess& access)
{
    if (!access.tokenFile.empty()) { // before a token, as client-go has it
        auto token = given({}, access.tokenFile);
        if (!token) {
            return token.problem();
        }
        const auto end = token->find_last_not_of(" \t\r\n");
        token->resize(end == std::string::npos ? 0 : end + 1);
        return std::vector{authorization("Bearer " + *token)};
    }
    if (!access.token.empty()) {
        return std::vector{authorization("Bearer " + access.token)};
    }
    if (!access.user.empty()) {
        return std::vector{
            authorization("Basic " + decode::base64(asBytes(access.user + ":" + access.password)))};
    }
    return std::vector<net::Header>();
}

Result<std::shared_ptr<const net::ClientIdentity>> clientOf(const KubeAccess& access)
{
    const auto chain = given(access.certificatePem, access.certificateFile);
    if (!chain) {
        return chain.problem();
    }
    if (chain->empty()) {
        return std::shared_ptr<const net::ClientIdentity>();
    }
    const auto key = given(access.keyPem, access.keyFile);
    if (!key) {
        return key.problem();
    }
    auto identity = std::make_shared<net::ClientIdentity>();
    identity->chainPem = *chain;
    identity->keyPem = SecretBytes(copyBytes(asBytes(*key)));
    return std::shared_ptr<const net::ClientIdentity>(std::move(identity));
}

// Where another name than the host's is in the certificate, that name is asked for, and leads to the host.
Result<std::string> addressOf(const KubeAccess& access, net::NetworkOptions& options)
{
    if (access.tlsServerName.empty()) {
        return access.server;
    }
    const auto problem = [&](const char* reason) {
        return Problem{
            issue::kBadKubeconfig, {{"file", access.context}, {"reason", std::string(reason)}}, {}};
    };
    auto target = net::targetOf(access.server);
    if (!target) {
        return target.problem();
    }
    const std::string host = target->host == "localhost" ? "127.0.0.1" : target->host;
    if (!ipAddress(host) || target->scheme != "https" || !access.proxyUrl.empty()) {
        return problem(
            "tls-server-name: it is compared where the server is given as https and by an "
            "address, and no proxy is between");
    }
    const auto port = target->port;
    target->host = lowered(access.tlsServerName);
    const auto named = net::targetOf(target->url());
    if (!named || named->host != target->host) {
        return problem("tls-server-name: it is no name");
    }
    options.places[named->host] = {host, port, {}, false};
    auto url = named->url();
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return url;
}

// What a program for credentials may be told (client.authentication.k8s.io, Cluster).
std::string clusterJson(const KubeAccess& access, const std::string& caPem)
{
    JsonWriter json;
    json.beginObject().member("server", access.server);
    if (!access.tlsServerName.empty()) {
        json.member("tls-server-name", access.tlsServerName);
    }
    if (!caPem.empty()) {
        json.member("certificate-authority-data", decode::base64(asBytes(caPem)));
    }
    if (!access.proxyUrl.empty()) {
        json.member("proxy-url", access.proxyUrl);
    }
    return std::string(json.endObject().text());
}

} // namespace

Result<std::vector<KubeconfigFile>> kubeconfigFiles(
    const std::string& kubeconfig, const std::string& home)
{
    std::vector<KubeconfigFile> files;
    const std::string list = kubeconfig.empty() ? home + "/.kube/config" : kubeconfig;
    for (std::string_view rest = list; !rest.empty();) {
        const auto end = std::min(rest.find(':'), rest.size());
        const std::string path(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (auto text = path.empty() ? Result<std::string>(std::string()) : contentOf(path);
            text && !text->empty()) {
            files.push_back({path, *std::move(text)});
        }
    }
    if (files.empty()) {
        return unreadable(list, "there is none");
    }
    return files;
}

Result<Endpoint> endpointOf(
    const KubeAccess& access, net::FlowSink flows, const ExecConsent& consent)
{
    net::NetworkOptions options;
    auto ca = given(access.caPem, access.caFile);
    if (!ca) {
        return ca.problem();
    }
    options.extraCaPem = *std::move(ca);
    if (!options.extraCaPem.empty()) {
        options.trust = net::NetworkOptions::Trust::ExtraAlone;
    }
    auto client = clientOf(access);
    if (!client) {
        return client.problem();
    }
    options.client = *std::move(client);
    options.flows = std::move(flows);
    if (!access.proxyUrl.empty()) {
        options.proxy = {net::Proxy::Kind::Explicit, access.proxyUrl};
    }
    auto url = addressOf(access, options);
    if (!url) {
        return url.problem();
    }
    if (!access.exec) {
        return Endpoint{*std::move(url), net::liveTransport(std::move(options)),
            [access] { return credentialsOf(access); }};
    }
    ExecPlugin plugin = *access.exec;
    if (access.execWantsCluster) {
        plugin.cluster = clusterJson(access, options.extraCaPem);
    }
    if (!consent || !consent(plugin)) {
        return Problem{issue::kExecNotAllowed,
            {{"command", bounded(plugin.words.front(), kMostNameBytes)}}, {}};
    }
    return Endpoint{*std::move(url), execTransport(std::move(plugin), std::move(options)), {}};
}

} // namespace attest::live
