// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "end_signals.h"
#include "settings/appearance.h"
#include "shell/instance.h"
#include "shell/main_window.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <openssl/crypto.h>

#include <cstdio>

namespace {

using namespace attest;

void identify()
{
    QCoreApplication::setApplicationName(QStringLiteral("assayer"));
    QCoreApplication::setApplicationVersion(app::programVersion());
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.assayer.Assayer"));
}

int showWindow(QApplication& application, const app::Order& order)
{
    ui::Settings settings(order.config.isEmpty() ? ui::Settings::standardFile() : order.config);
    ui::Language language;
    language.use(settings.language());
    ui::Instance instance(settings.file());
    if (!order.multi && !instance.becomeFirst() && instance.handOver(order.files)) {
        return app::kOk;
    }
    const ui::Appearance appearance(application, settings, order.theme);
    ui::MainWindow window({&settings, &language, ui::Settings::stateFolder(),
        QFileInfo(ui::Settings::standardFile()).path() + QStringLiteral("/connections.json"), {}});
    QObject::connect(&instance, &ui::Instance::asked, &window, &ui::MainWindow::comeForward);
    const app::EndSignals endSignals([&] {
        window.leave();
        QApplication::exit(app::kOk); // quit() would ask, and nobody may be there to answer
    });
    window.restoreLayout();
    if (order.files.isEmpty() && !order.newSession) {
        window.restorePlace();
    }
    window.show();
    // First the window, then what is in it.
    QTimer::singleShot(0, &window, [&] {
        if (order.files.isEmpty() && !order.newSession) {
            window.restoreCases();
        }
        window.content().arrivals().openFiles(order.files);
        window.offerLeftovers();
        if (const auto trouble = settings.trouble(); !trouble.isEmpty()) {
            window.content().notices().tell(
                {ui::Mark::Warned, ui::MainWindow::tr("Settings"), trouble, {}, {}, {}});
        }
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    // The machine's openssl.cnf may load other providers or forbid algorithms: a verdict would then
    // depend on where it was reached.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    identify();
    if (app::wantsText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        ui::Language language;
        language.use(QStringLiteral("system"));
        return app::printText(QCoreApplication::arguments());
    }
    if (!app::hasDisplay(argc, argv)) {
        std::fputs("assayer: there is no display to show a window on. In a terminal, use assay.\n",
            stderr);
        return app::kNoDisplay;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Assayer"));
    const auto order = app::read(QApplication::arguments());
    if (!order.error.isEmpty()) {
        std::fprintf(stderr, "assayer: %s\n", qPrintable(order.error));
        return app::kUsage;
    }
    return showWindow(application, order);
}
