// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_ways.h"

#include "alerts/desktop_notice.h"
#include "net/live_transport.h"
#include "theme/time_text.h"

namespace attest::ui {

LiveWays realLiveWays(const QString& spoolFolder, const QString& alertsFile)
{
    LiveWays ways;
    ways.transport = [] { return std::shared_ptr(net::liveTransport({})); };
    ways.keychain = []() -> Result<std::shared_ptr<net::SecretStore>> {
        auto found = net::keychainStore();
        if (!found) {
            return found.problem();
        }
        return std::shared_ptr<net::SecretStore>(std::move(*found));
    };
    ways.lab = startWatchedLab;
    ways.tellDesktop = [notice = std::make_shared<DesktopNotice>()](const QString& title,
                           const QString& body) { notice->tell(title, body); };
    ways.clock = wallClock;
    ways.spoolFolder = spoolFolder;
    ways.alertsFile = alertsFile;
    return ways;
}

} // namespace attest::ui
