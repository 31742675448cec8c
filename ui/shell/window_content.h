// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/keys.h"
#include "settings/recent_files.h"
#include "shell/arrivals.h"
#include "shell/closing.h"
#include "shell/quiet_notices.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <map>

class QStackedWidget;

namespace attest::ui {

class AzureDesk;
class AzurePage;
class LiveDesk;
class LivePage;
class CasePage;
class CaseTabs;
class CataloguePage;

/// Ids of the actions that lead to a pane begin so: "view.pane-bytes".
inline constexpr const char* kPanePrefix = "view.pane-";

/// Where one can be in the window.
enum class Place { Start, Case, Azure, Live, Lab, Settings, Catalogue, Help, About };

/// What the content is about: all of it outlives the content, which is built anew in another language.
struct WindowParts {
    Actions& actions;
    OpenCases& cases;
    Settings& settings;
    Keys& keys;
    RecentFiles& recent;
    AzureDesk& azure;
    LiveDesk& live;
};

/// All that is between tool bar and status bar: the rail of places, notices, tabs of cases, and the page
/// of the place. Pages are built when they are first gone to.
class WindowContent final : public QWidget {
    Q_OBJECT
public:
    explicit WindowContent(const WindowParts& parts, QWidget* parent = nullptr);
    ~WindowContent() override;

    void go(Place place);
    /// The place at once, its page as soon as the window has been painted: for the start.
    void goOnceSeen(Place place);
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] CasePage& casePage();
    /// Null until there was a case to show.
    [[nodiscard]] CasePage* casePageIfBuilt() const { return m_casePage; }
    [[nodiscard]] AzurePage& azurePage();
    [[nodiscard]] LivePage& livePage();
    [[nodiscard]] CataloguePage& cataloguePage();
    [[nodiscard]] CaseTabs& tabs() { return *m_tabs; }
    /// What answers an action: above the page.
    [[nodiscard]] MessageBar& notices() { return *m_notices; }
    /// What comes by itself: the window has a place for it.
    [[nodiscard]] QuietNotices& quietNotices() { return *m_quiet; }
    void tellQuietly(Notice notice);
    [[nodiscard]] Arrivals& arrivals() { return *m_arrivals; }
    [[nodiscard]] Closing& closing() { return *m_closing; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addPlaces();
    void addPanes();
    void tellOfCases();
    void tellOfEdit(LiveCase* of, const QString& key, const QString& what, const QString& more);
    void addAzure();
    void addLive();
    void addQuietNotices();
    void followCase();
    QWidget* page(Place place);
    [[nodiscard]] QWidget* make(Place place);

    WindowParts m_parts;
    std::map<Place, QAction*> m_places;
    MessageBar* m_notices;
    QPointer<QuietNotices> m_quiet; ///< of the window since it has its place there
    CaseTabs* m_tabs;
    QStackedWidget* m_pages;
    std::map<Place, QWidget*> m_built;
    CasePage* m_casePage = nullptr;
    AzurePage* m_azurePage = nullptr;
    LivePage* m_livePage = nullptr;
    CataloguePage* m_catalogue = nullptr;
    Arrivals* m_arrivals;
    Closing* m_closing;
    /// To the cases that notices speak of, by the notice's key.
    std::map<QString, QMetaObject::Connection> m_edited;
    Place m_place = Place::Start, m_before = Place::Start;
};

} // namespace attest::ui
