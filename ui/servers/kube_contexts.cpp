// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/kube_contexts.h"

#include "live/background.h"
#include "live/network/kubernetes/kubeconfig.h"
#include "theme/text.h"

#include <QtCore/QDir>
#include <QtWidgets/QComboBox>

namespace attest::ui {

void offerContexts(QComboBox& box, std::string kubeconfig)
{
    if (kubeconfig.empty()) {
        kubeconfig = utf8(qEnvironmentVariable("KUBECONFIG"));
    }
    inBackground(
        &box,
        [given = std::move(kubeconfig), home = utf8(QDir::homePath())] {
            const auto files = live::kubeconfigFiles(given, home);
            return files ? live::kubeContexts(*files) : std::vector<std::string>();
        },
        [&box](const std::vector<std::string>& contexts) {
            const auto before = box.currentText();
            box.clear();
            for (const auto& each : contexts) {
                box.addItem(QString::fromStdString(each));
            }
            if (!before.isEmpty() || contexts.empty()) {
                box.setCurrentText(before);
            }
        });
}

} // namespace attest::ui
