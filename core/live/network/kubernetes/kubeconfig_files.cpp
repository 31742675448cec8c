// SPDX-License-Identifier: GPL-3.0-or-later
// What a kubeconfig names on disk, and the client that comes of it.
#include "base/bounded_text.h"
#include "decode/base64.h"
#include "live/network/kubernetes/kubeconfig.h"

#include <cstdio>
#include <memory>

namespace attest::live {
namespace {

constexpr std::size_t kMostFile = 1U << 20U;

Problem unreadable(const std::string& path, const char* reason)
{
    return {issue::kBadKubeconfig,
        {{"file", bounded(path, kMostNameBytes)}, {"reason", std::string(reason)}}, {}};
}

struct Closed {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

Result<std::string> contentOf(const std::string& path)
{
    const std::unique_ptr<std::FILE, Closed> file(std::fopen(path.c_str(), "re"));
    if (!file) {
        return unreadable(path, "it cannot be opened");
    }
    std::string text(kMostFile + 1, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    if (std::ferror(file.get()) != 0) {
        return unreadable(path, "it cannot be read");
    }
    if (text.size() > kMostFile) {
        return unreadable(path, "it is larger than 1 MiB");
    }
    return text;
}

Result<std::string> given(const std::string& data, const std::string& path)
{
    return data.empty() && !path.empty() ? contentOf(path) : data;
}

net::Header authorization(std::string value)
{
    return {"Authorization", std::move(value), net::Header::Holds::Credential};
}

Result<std::vector<net::Header>> credentialsOf(const KubeAccess& access)
{
    if (!access.tokenFile.empty()) { // before a token, as client-go has it
        auto token = contentOf(access.tokenFile);
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

Result<Endpoint> endpointOf(const KubeAccess& access, net::FlowSink flows)
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
    return Endpoint{access.server, net::liveTransport(std::move(options)),
        [access] { return credentialsOf(access); }};
}

} // namespace attest::live
