// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/metrics/access.h"
#include "live/network/kubernetes/exec_plugin.h"
#include "live/source.h"
#include "watch/metric_server.h"

#include <QtCore/QString>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace attest::ui {

/// Something that is watched, as a person gave it. What signs in to it is not part of it: that is kept by
/// its id, in the keychain or in memory, never here.
struct SourceEntry {
    enum class Kind { File, Command, Kubernetes, Loki, Metrics, Prometheus, Journal, Docker };
    /// As they are offered.
    static constexpr std::array kKinds{Kind::File, Kind::Command, Kind::Kubernetes, Kind::Journal,
        Kind::Docker, Kind::Loki, Kind::Metrics, Kind::Prometheus};
    enum class SignIn { Nobody, Basic, Bearer };

    std::string id; ///< of this list, and of what is kept for it
    Kind kind = Kind::File;
    std::string name;       ///< for people; empty: its address
    std::string address;    ///< a path, the words of a command, kube:..., journal:..., a URL
    std::string kubeconfig; ///< as in KUBECONFIG; empty: the usual one
    std::string tenant;     ///< X-Scope-OrgID; empty: none
    SignIn signIn = SignIn::Nobody;
    std::string user; ///< of Basic
    /// Of metrics: whose log, by instance (empty: what it is called itself), as a person said. The id of the
    /// log's entry; empty: none of them.
    std::map<std::string, std::string> logs;
    bool lab = false; ///< of a lab in this process: it ends with the window, so it is not kept

    friend bool operator==(const SourceEntry&, const SourceEntry&) = default;

    [[nodiscard]] bool isMetrics() const
    {
        return kind == Kind::Metrics || kind == Kind::Prometheus;
    }
    /// Whether looking at it asks something of a network: that waits until somebody says so.
    [[nodiscard]] bool isRemote() const { return kind != Kind::File; }
    [[nodiscard]] std::string secretKey() const { return "live/" + id; }
};

using Secret = std::shared_ptr<const SecretBytes>; ///< null: there is none

/// What `assay logs` takes for it; of metrics, the URL.
[[nodiscard]] std::string specOf(const SourceEntry& source);
/// The words that something is started with, told apart: "[cat] [a b]".
[[nodiscard]] QString bracketed(const std::vector<std::string>& words);
/// What its lines are kept under (see watch::SourceIdentity): the same for whoever is asked for the same. Empty
/// of files, which have it by their paths, and of metrics.
[[nodiscard]] std::string watchedKey(const SourceEntry& source);
/// Whether both are one thing that is watched, whatever they are called and whoever signs in: of files also by
/// another path to it.
[[nodiscard]] bool isSameSource(const SourceEntry& one, const SourceEntry& other);
/// Whether alerts of that server may be judged by it (watch::mayBeOf); without a name: any alerts at all.
[[nodiscard]] bool mayGiveMetricsOf(const SourceEntry& source, const std::string& instance);
/// What it does to a source to be written anew.
enum class EntryChange {
    Named,   ///< at the most: it goes on as it is
    Asked,   ///< it is asked otherwise, or metrics bear another name
    Another, ///< it is not the same source any more
};
/// The secret is what was typed for the second, if anything.
[[nodiscard]] EntryChange changeOf(
    const SourceEntry& before, const SourceEntry& after, const QString& secret);
/// Whether what is kept to sign in to the first may be sent for the second: it is meant for the same server,
/// and in the same way.
[[nodiscard]] bool mayKeepSecret(const SourceEntry& before, const SourceEntry& after);
/// A log source, followed; opens nothing by itself, but reads a kubeconfig. Problems: source.*, net.*,
/// metrics.clear-credential
[[nodiscard]] Result<std::unique_ptr<live::Source>> openWatched(
    const SourceEntry& source, const Secret& secret, live::ExecConsent mayRun);
/// How its metrics are asked for.
[[nodiscard]] live::MetricsAccess accessOf(const SourceEntry& source, const Secret& secret);
/// As a watch is given it, which asks it as often and as far back as usual.
[[nodiscard]] watch::MetricServer metricServerOf(const SourceEntry& source, const Secret& secret);
/// What is wrong with how it was written, before anything is opened: by the readers that open it.
[[nodiscard]] std::optional<Problem> unfitSource(const SourceEntry& source, const Secret& secret);

/// "File", "Kubernetes", in the interface's language.
[[nodiscard]] QString kindText(SourceEntry::Kind kind);
/// Its name, or its address where it has none.
[[nodiscard]] QString nameOf(const SourceEntry& source);

/// Lists of them, as they are kept. Those of a lab are left out; what cannot be read is left out.
[[nodiscard]] QString sourcesJson(const std::vector<SourceEntry>& sources);
[[nodiscard]] std::vector<SourceEntry> readSources(const QString& json);

} // namespace attest::ui
