// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_words.h"

#include "live/command_source.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

using Kind = SourceEntry::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::SourceForm)
};

// As the terminal would be told it: a word with anything odd in it stands in quotes.
QString quoted(const std::string& word)
{
    constexpr std::string_view kPlain
        = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=+,@%";
    const bool plain = !word.empty() && word.find_first_not_of(kPlain) == std::string::npos;
    auto text = shown(word, 1000);
    return plain ? text : u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString commandPreview(const std::string& command)
{
    const auto words = live::commandWords(command);
    if (!words) {
        return Words::tr("A quote is still open");
    }
    return words->empty() ? QString() : Words::tr("Starts: %1").arg(bracketed(*words));
}

bool isEnough(Kind kind, const SourceAddress& parts)
{
    switch (kind) {
    case Kind::Kubernetes:
        return !parts.nameSpace.empty();
    case Kind::Journal:
        return true;
    case Kind::Docker:
        return !parts.container.empty();
    case Kind::Loki:
        return !parts.url.empty();
    default:
        return false; // a file or a URL is what it says
    }
}

} // namespace

QString aboutSource(Kind kind)
{
    switch (kind) {
    case Kind::File:
        return Words::tr("Plain or gzip, followed through rotations. Several files are shown "
                         "together, by time.");
    case Kind::Command:
        return Words::tr("A program whose output is read. It is started without a shell, and "
                         "ended with the window.");
    case Kind::Kubernetes:
        return Words::tr("Logs of pods, through the cluster's API. Before a program is run that "
                         "a kubeconfig names to sign in, you are asked.");
    case Kind::Journal:
        return Words::tr("The journal of this machine, or of another one through ssh, which has to "
                         "sign in without asking. It goes on where it broke off.");
    case Kind::Docker:
        return Words::tr("The log of a container, by the program docker.");
    case Kind::Loki:
        return Words::tr("Lines that a LogQL query gives, asked for again and again.");
    case Kind::Metrics:
        return Words::tr("A server's /metrics, asked every 15 seconds.");
    case Kind::Prometheus:
        return Words::tr("A Prometheus, Mimir or Thanos that already collects the metrics.");
    }
    return {};
}

QString exampleUrl(Kind kind)
{
    return kind == Kind::Loki      ? QStringLiteral("https://loki.example.net")
        : kind == Kind::Prometheus ? QStringLiteral("https://prometheus.example.net")
                                   : QStringLiteral("http://127.0.0.1:9090/metrics");
}

QString previewOf(const SourceEntry& source, const SourceAddress& parts)
{
    if (source.kind == Kind::Command) {
        return commandPreview(parts.command);
    }
    return isEnough(source.kind, parts)
        ? QStringLiteral("assay logs --follow ") + quoted(specOf(source))
        : QString();
}

QString onSaving(const SourceEntry& source, EntryChange change)
{
    switch (change) {
    case EntryChange::Named:
        return source.isMetrics() ? Words::tr("Its charts stay.") : Words::tr("Its lines stay.");
    case EntryChange::Asked:
        return source.isMetrics() ? Words::tr("It is asked anew: its charts begin again.")
                                  : Words::tr("Its lines stay, and it goes on behind them.");
    case EntryChange::Another:
        return source.isMetrics()
            ? Words::tr("Another address is another server: the metrics of the one before go.")
            : Words::tr("Another address is another source: the lines of the one before go "
                        "from the log.");
    }
    return {};
}

} // namespace attest::ui
