// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/keys.h"
#include "action/palette.h"
#include "azure/azure_desk.h"
#include "servers/live_desk.h"
#include "settings/language.h"
#include "settings/recent_files.h"
#include "shell/autosave.h"
#include "shell/open_cases.h"
#include "shell/window_content.h"

#include <QtWidgets/QMainWindow>

namespace attest::ui {

/// What the window remembers things in; without them it begins anew each time.
struct Surroundings {
    Settings* settings = nullptr;
    Language* language = nullptr;
    QString stateFolder;                   ///< for unsaved changes; empty: none are kept
    QString connections = {};              ///< where connections to Azure are kept; empty: nowhere
    std::optional<AzureWays> ways = {};    ///< how Azure is reached, in place of the real ways
    std::optional<LiveWays> liveWays = {}; ///< how sources are reached, in place of the real ways
};

/// The one window.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    explicit MainWindow(const Surroundings& around, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] OpenCases& cases() { return m_cases; }
    [[nodiscard]] AzureDesk& azure() { return m_azure; }
    [[nodiscard]] LiveDesk& live() { return m_live; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] CasePage& casePage() { return m_content->casePage(); }
    [[nodiscard]] WindowContent& content() { return *m_content; }
    [[nodiscard]] Palette& palettePanel();

    /// Geometry and panes as they were.
    void restoreLayout();
    /// The place that was shown: before the window is, so that no other is seen first.
    void restorePlace();
    /// The cases that were open, and which was shown.
    void restoreCases();
    /// What a crash left, if anything: asked for in a notice.
    void offerLeftovers();
    /// Another start of the program wants these.
    void comeForward(const QStringList& files);
    /// The program ends, and nobody can be asked: what is not saved is left for the next start.
    void leave();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void askToDiscard(const QList<Autosave::Leftover>& left);
    void build();
    void placeQuietNotices();
    void rebuild();
    void addActions();
    void wireKeys();
    void askForFiles();
    void openSample(int which);
    void fillRecent(QMenu& menu);
    void followCase();
    void remember();
    void restoreNext();

    std::unique_ptr<Settings> m_own;
    Settings& m_settings;
    Language* m_language;
    Actions m_actions;
    OpenCases m_cases;
    AzureDesk m_azure;
    LiveDesk m_live;
    Keys m_keys;
    RecentFiles m_recent;
    std::unique_ptr<Autosave> m_autosave;
    WindowContent* m_content = nullptr;
    Palette* m_palette = nullptr;
    QMetaObject::Connection m_following;
    QStringList m_toRestore;   ///< files, one after the other, so that they keep their order
    QString m_toShow;          ///< of these
    bool m_backToLive = false; ///< once they are all there: each leads to its own page
};

} // namespace attest::ui
