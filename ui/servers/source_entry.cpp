// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_entry.h"

#include "live/issues.h"
#include "live/network/open_network_source.h"
#include "live/open_source.h"
#include "net/target.h"
#include "telemetry/log/masked.h"
#include "theme/text.h"
#include "watch/instance_names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <filesystem>

namespace attest::ui {
namespace {

using Kind = SourceEntry::Kind;
using SignIn = SourceEntry::SignIn;

constexpr std::array<const char*, SourceEntry::kKinds.size()> kKinds{
    "file", "command", "kubernetes", "loki", "metrics", "prometheus", "journal", "docker"};
constexpr std::array<const char*, 3> kSignIns{"nobody", "basic", "bearer"};
constexpr qsizetype kMostSources = 500;
constexpr std::size_t kMostLogs = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SourceEntry)
};

// The headers are those that a server of metrics is asked with: one rule of what may be sent in the clear.
std::function<Result<std::vector<net::Header>>()> credentialsOf(
    const SourceEntry& source, const Secret& secret)
{
    return [access = accessOf(source, secret)]() -> Result<std::vector<net::Header>> {
        auto request = live::metricsRequest(access, access.url, "loki");
        if (!request) {
            return request.problem();
        }
        return std::move(request->headers);
    };
}

template <std::size_t N>
int indexIn(const std::array<const char*, N>& names, const QString& name)
{
    const auto found = std::find_if(
        names.begin(), names.end(), [&](const char* each) { return name == QLatin1String(each); });
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

std::string textIn(const QJsonObject& object, const char* name)
{
    return utf8(object.value(QLatin1String(name)).toString().left(4000));
}

std::map<std::string, std::string> logsIn(const QJsonObject& object)
{
    std::map<std::string, std::string> logs;
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (logs.size() < kMostLogs) {
            logs[utf8(each.key().left(400))] = utf8(each.value().toString().left(400));
        }
    }
    return logs;
}

// What it is and what it is asked with.
std::string keyOf(const SourceEntry& source)
{
    std::string key = kKinds[static_cast<std::size_t>(source.kind)];
    for (const auto& part : {source.address, source.kubeconfig, source.tenant}) {
        key += '\n' + part;
    }
    return key;
}

// What tells it from others of its kind: the file, the server, the pod.
std::string shortAddress(const SourceEntry& source)
{
    constexpr std::string_view kPlainKube = "kube+";
    const std::string_view address = source.address;
    if (source.kind == Kind::Command) {
        return telemetry::masked(address); // as any line of it: commands are given passwords
    }
    if (source.kind == Kind::File) {
        return std::string(address.substr(address.rfind('/') + 1));
    }
    if (source.kind == Kind::Kubernetes && address.starts_with(kPlainKube)) {
        const auto api = net::targetOf(address.substr(kPlainKube.size()));
        return api ? api->pathAndQuery.substr(1) : source.address;
    }
    const auto target = net::targetOf(address);
    return source.isMetrics() && target ? target->authority() : source.address;
}

} // namespace

live::MetricsAccess accessOf(const SourceEntry& source, const Secret& secret)
{
    live::MetricsAccess access;
    access.url = source.address;
    if (source.kind == Kind::Loki) {
        constexpr std::string_view kPrefix = "loki+";
        const auto query = access.url.find('?');
        access.url = access.url.substr(0, query);
        access.url.erase(0, access.url.starts_with(kPrefix) ? kPrefix.size() : 0);
    }
    access.signIn = static_cast<live::MetricsAccess::SignIn>(source.signIn);
    access.user = source.user;
    access.secret = secret;
    if (!source.tenant.empty()) {
        access.headers.push_back({"X-Scope-OrgID", source.tenant});
    }
    return access;
}

// A path may look like something else: it is a path all the same.
std::string specOf(const SourceEntry& source)
{
    if (source.kind == Kind::Command) {
        return "command:" + source.address;
    }
    const auto& path = source.address;
    const bool plain
        = path.find(':') == std::string::npos && path.find('+') == std::string::npos && path != "-";
    return source.kind == Kind::File && !plain ? "file:" + path : path;
}

QString bracketed(const std::vector<std::string>& words)
{
    constexpr std::size_t kLongest = 4000;
    QStringList list;
    for (const auto& each : words) {
        list << u'[' + shown(each, kLongest) + u']';
    }
    return list.join(u' ');
}

std::string watchedKey(const SourceEntry& source)
{
    return source.kind == Kind::File || source.isMetrics() ? std::string() : keyOf(source);
}

bool isSameSource(const SourceEntry& one, const SourceEntry& other)
{
    std::error_code missing; // of files that are not there, only the paths tell
    return keyOf(one) == keyOf(other)
        || (one.kind == Kind::File && other.kind == Kind::File
            && std::filesystem::equivalent(one.address, other.address, missing));
}

EntryChange changeOf(const SourceEntry& before, const SourceEntry& after, const QString& secret)
{
    if (keyOf(before) != keyOf(after)) { // a link may lead elsewhere tomorrow
        return EntryChange::Another;
    }
    const bool same = secret.isEmpty() && before.signIn == after.signIn && before.user == after.user
        && (!after.isMetrics() || before.name == after.name);
    return same ? EntryChange::Named : EntryChange::Asked;
}

bool mayKeepSecret(const SourceEntry& before, const SourceEntry& after)
{
    if (before.signIn == SignIn::Nobody || before.signIn != after.signIn) {
        return false;
    }
    const auto one = net::targetOf(accessOf(before, {}).url);
    const auto other = net::targetOf(accessOf(after, {}).url);
    return one && other && one->scheme == other->scheme && one->authority() == other->authority();
}

Result<std::unique_ptr<live::Source>> openWatched(
    const SourceEntry& source, const Secret& secret, live::ExecConsent mayRun)
{
    const auto spec = specOf(source);
    if (!live::isNetworkSource(spec)) {
        return live::openSource(spec, live::Follow::Yes);
    }
    live::NetworkSourceOptions options;
    options.follow = live::Follow::Yes;
    options.kubeconfig
        = source.kubeconfig.empty() ? utf8(qEnvironmentVariable("KUBECONFIG")) : source.kubeconfig;
    options.home = utf8(QDir::homePath());
    options.mayRun = std::move(mayRun);
    if (source.kind == Kind::Loki && (source.signIn != SignIn::Nobody || !source.tenant.empty())) {
        options.credentials = credentialsOf(source, secret);
    }
    return live::openNetworkSource(spec, options);
}

std::optional<Problem> unfitSource(const SourceEntry& source, const Secret& secret)
{
    if (source.address.empty() && !source.isMetrics()) {
        return Problem{live::issue::kBadSpec, {{"source", std::string()}}, {}};
    }
    if (source.isMetrics() || source.kind == Kind::Loki) {
        const auto access = accessOf(source, secret);
        const auto request = live::metricsRequest(access, access.url, "metrics");
        if (!request) {
            return request.problem();
        }
    }
    if (source.isMetrics()) {
        return std::nullopt;
    }
    // Nothing is run by it yet: that is asked once it is to be watched.
    const auto opened = openWatched(source, secret, [](const live::ExecPlugin&) { return true; });
    return opened ? std::nullopt : std::optional(opened.problem());
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::File:
        return Words::tr("File");
    case Kind::Command:
        return Words::tr("Command");
    case Kind::Kubernetes:
        return Words::tr("Kubernetes");
    case Kind::Loki:
        return Words::tr("Loki");
    case Kind::Metrics:
        return Words::tr("Metrics");
    case Kind::Prometheus:
        return Words::tr("Prometheus");
    case Kind::Journal:
        return Words::tr("Journal");
    case Kind::Docker:
        return Words::tr("Docker");
    }
    return {};
}

QString nameOf(const SourceEntry& source)
{
    return shown(source.name.empty() ? shortAddress(source) : source.name, 120);
}

bool mayGiveMetricsOf(const SourceEntry& source, const std::string& instance)
{
    return source.isMetrics()
        && (instance.empty() || watch::mayBeOf(metricServerOf(source, {}), instance));
}

watch::MetricServer metricServerOf(const SourceEntry& source, const Secret& secret)
{
    watch::MetricServer server;
    server.kind = source.kind == Kind::Prometheus ? watch::MetricServer::Kind::Prometheus
                                                  : watch::MetricServer::Kind::Exposition;
    server.name = source.name;
    server.access = accessOf(source, secret);
    return server;
}

QString sourcesJson(const std::vector<SourceEntry>& sources)
{
    QJsonArray list;
    for (const auto& each : sources) {
        if (each.lab) {
            continue;
        }
        const auto text = [](const std::string& value) { return QString::fromStdString(value); };
        QJsonObject object{{QStringLiteral("id"), text(each.id)},
            {QStringLiteral("kind"), QLatin1String(kKinds[static_cast<std::size_t>(each.kind)])},
            {QStringLiteral("address"), text(each.address)}};
        const std::pair<const char*, const std::string&> more[]{{"name", each.name},
            {"kubeconfig", each.kubeconfig}, {"tenant", each.tenant}, {"user", each.user}};
        for (const auto& [name, value] : more) {
            if (!value.empty()) {
                object.insert(QLatin1String(name), text(value));
            }
        }
        if (!each.logs.empty()) {
            QJsonObject logs;
            for (const auto& [instance, log] : each.logs) {
                logs.insert(text(instance), text(log));
            }
            object.insert(QStringLiteral("logs"), logs);
        }
        if (each.signIn != SignIn::Nobody) {
            object.insert(QStringLiteral("signIn"),
                QLatin1String(kSignIns[static_cast<std::size_t>(each.signIn)]));
        }
        list.append(object);
    }
    return list.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<SourceEntry> readSources(const QString& json)
{
    std::vector<SourceEntry> sources;
    const auto list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& each : list) {
        const auto object = each.toObject();
        const int kind = indexIn(kKinds, object.value(QStringLiteral("kind")).toString());
        SourceEntry source;
        source.id = textIn(object, "id");
        source.address = textIn(object, "address");
        if (kind < 0 || source.id.empty() || source.address.empty()
            || static_cast<qsizetype>(sources.size()) == kMostSources) {
            continue;
        }
        source.kind = static_cast<Kind>(kind);
        source.name = textIn(object, "name");
        source.kubeconfig = textIn(object, "kubeconfig");
        source.tenant = textIn(object, "tenant");
        source.user = textIn(object, "user");
        source.logs = logsIn(object.value(QStringLiteral("logs")).toObject());
        const int signIn = indexIn(kSignIns, object.value(QStringLiteral("signIn")).toString());
        source.signIn = signIn < 0 ? SignIn::Nobody : static_cast<SignIn>(signIn);
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace attest::ui
