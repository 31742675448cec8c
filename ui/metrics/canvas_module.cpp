// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/canvas_module.h"

#include "metrics/plot_canvas.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLibrary>

namespace attest::ui {
namespace {

// Whole paths alone: a name would be looked for wherever the loader is told to. The program's own folder is
// among Qt's library paths.
CanvasFunction load()
{
    const auto file = QStringLiteral("/assayer-charts.so");
    auto folders = QCoreApplication::libraryPaths();
    folders.prepend(
        QCoreApplication::applicationDirPath() + QStringLiteral("/" ASSAYER_LIBRARY_FOLDER));
    folders.prepend(QCoreApplication::applicationDirPath());
    for (const auto& folder : folders) {
        if (!QFileInfo::exists(folder + file)) {
            continue;
        }
        // Never unloaded: widgets of it may live as long as the program.
        QLibrary library(QFileInfo(folder + file).canonicalFilePath());
        if (auto* found = library.resolve(kCanvasFunction)) {
            return reinterpret_cast<CanvasFunction>(found);
        }
        qWarning("%s", qPrintable(library.errorString()));
    }
    return nullptr;
}

} // namespace

PlotCanvas* makeCanvas(QWidget* parent)
{
    static const auto kMake = load();
    return kMake == nullptr ? nullptr : kMake(parent);
}

} // namespace attest::ui
