// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "azure/azure_page.h"
#include "azure/status_account.h"
#include "compare/compare_actions.h"
#include "compare/compare_pane.h"
#include "export/export_actions.h"
#include "servers/watched_summary.h"
#include "session/samples.h"
#include "shell/case_actions.h"
#include "shell/case_page.h"
#include "shell/case_tabs.h"
#include "shell/kept_place.h"
#include "shell/menus.h"
#include "shell/places_to_go.h"
#include "shell/status_line.h"
#include "shell/tool_bar.h"
#include "shell/window_actions.h"
#include "theme/text.h"
#include "theme/tip.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

constexpr QLatin1String kLivePlace("live");
constexpr int kSaidFor = 10000; ///< ms that a sentence stands in the status line

/// Nowhere without a folder.
QString inFolder(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? QString() : folder + QChar(u'/') + name;
}

} // namespace

MainWindow::MainWindow(QWidget* parent) : MainWindow(Surroundings(), parent) {}

MainWindow::MainWindow(const Surroundings& around, QWidget* parent)
    : QMainWindow(parent)
    , m_own(around.settings ? nullptr : std::make_unique<Settings>())
    , m_settings(around.settings ? *around.settings : *m_own)
    , m_language(around.language)
    , m_azure(around.ways ? *around.ways : realWays(around.connections))
    , m_live(around.liveWays ? *around.liveWays
                             : realLiveWays(inFolder(around.stateFolder, QStringLiteral("spool")),
                                 inFolder(around.stateFolder, QStringLiteral("alerts.json"))),
          m_settings)
    , m_keys(m_actions, m_settings)
    , m_recent(m_settings)
{
    qApp->installEventFilter(new PlainTips(this));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    if (!around.stateFolder.isEmpty()) {
        m_autosave = std::make_unique<Autosave>(
            m_cases, m_settings, around.stateFolder + QStringLiteral("/unsaved"));
        connect(m_autosave.get(), &Autosave::troubled, this, [this](const QString& why) {
            m_content->tellQuietly({Mark::Warned, tr("Unsaved changes are not kept for a restart"),
                tr("%1 Save them yourself.").arg(why), {}, QStringLiteral("autosave"), {}});
        });
    }
    connect(&m_actions, &Actions::listChanged, this, &MainWindow::wireKeys, Qt::QueuedConnection);
    connect(&m_cases, &OpenCases::fileOpened, &m_recent, &RecentFiles::add);
    connect(&m_cases, &OpenCases::shownChanged, this, &MainWindow::followCase);
    connect(&m_cases, &OpenCases::listChanged, this, &MainWindow::followCase);
    // Not while a widget of the old content is still at work.
    connect(
        &m_settings, &Settings::changed, this,
        [this](Settings::Name name) {
            if (name == Settings::Name::Language) {
                rebuild();
            }
        },
        Qt::QueuedConnection);
    build();
    resize(1280, 800);
}

// Whoever shows actions and cases goes before them.
MainWindow::~MainWindow()
{
    m_cases.disconnect(this);
    m_actions.disconnect(this);
    delete m_palette;
    delete takeCentralWidget();
}

void MainWindow::build()
{
    addActions();
    m_content = new WindowContent(
        {m_actions, m_cases, m_settings, m_keys, m_recent, m_azure, m_live}, this);
    connect(&m_content->closing(), &Closing::readyToQuit, this, &QWidget::close);
    new CaseActions(m_actions, m_cases, m_content);
    new CompareActions(
        m_actions, m_cases,
        [this]() -> ComparePane& {
            m_content->go(Place::Case);
            return *static_cast<ComparePane*>(casePage().reveal(QStringLiteral("compare")));
        },
        m_content);
    new UndoActions(m_actions, m_cases, m_content);
    auto* exports = addExportActions(m_actions, m_cases, m_content);
    connect(exports, &ExportActions::said, this,
        [this](const QString& sentence) { statusBar()->showMessage(sentence, kSaidFor); });
    setCentralWidget(m_content);
    new Menus(m_actions,
        {[this](QMenu& menu) { fillRecent(menu); },
            [this] {
                auto* page = m_content->casePageIfBuilt();
                return page ? page->dockActions() : std::vector<QAction*>();
            }},
        *menuBar());
    addToolBar(new ToolBar(m_actions));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setAccessibleName(tr("Status"));
    auto* watched = watchedStatus(m_live);
    connect(watched, &QToolButton::clicked, m_actions.find(QStringLiteral("view.live")),
        &QAction::trigger);
    new StatusLine(
        m_cases, m_azure, *m_actions.find(QStringLiteral("view.azure")), *watched, *statusBar());
    placeQuietNotices();
    auto* account = statusBar()->findChild<StatusAccount*>();
    const auto tell = [this, account] { account->setWatching(m_live.asksNetwork()); };
    connect(&m_live, &LiveDesk::serversChanged, account, tell);
    tell();
    followCase();
}

// Beside the menus, where nothing else ever stands. A desktop that shows the menus itself leaves no row.
void MainWindow::placeQuietNotices()
{
    auto& quiet = m_content->quietNotices();
    if (menuBar()->isNativeMenuBar()) {
        statusBar()->addPermanentWidget(&quiet);
    } else {
        quiet.setParent(this);
        auto* place = new KeptPlace(quiet);
        menuBar()->setCornerWidget(place);
        place->show();
    }
    quiet.show(); // which a window that is built anew is not asked to do again
}

void MainWindow::rebuild()
{
    if (m_language && m_language->use(m_settings.language()) == Language::Found::No) {
        m_content->notices().tell({Mark::Warned, tr("This language is not installed"),
            tr("The window speaks English. The package of the program brings the languages there "
               "are."),
            {}, QStringLiteral("language"), {}});
        return;
    }
    const auto place = m_content->place();
    if (auto* page = m_content->casePageIfBuilt()) {
        m_settings.setDocks(page->layoutState());
    }
    delete std::exchange(m_palette, nullptr);
    delete takeCentralWidget();
    delete findChild<ToolBar*>();
    setMenuBar(new QMenuBar);
    setStatusBar(new QStatusBar);
    m_actions.clear();
    for (auto* live : m_cases.all()) {
        live->forgetWords();
    }
    build();
    m_content->go(place);
}

void MainWindow::addActions()
{
    WindowDeeds deeds;
    deeds.open = [this] { askForFiles(); };
    deeds.paste = [this] { m_content->arrivals().paste(); };
    deeds.close = [this] {
        if (auto* live = m_cases.shown()) {
            m_content->closing().close(live);
        }
    };
    deeds.quit = [this] { close(); };
    deeds.nextCase = [this] { m_content->tabs().turn(1); };
    deeds.previousCase = [this] { m_content->tabs().turn(-1); };
    deeds.resetLayout = [this] {
        m_settings.setDocks({});
        if (auto* page = m_content->casePageIfBuilt()) {
            page->resetLayout();
        }
    };
    deeds.fetch = [this] {
        m_content->go(Place::Azure);
        // Who has no connection needs one first.
        m_content->azurePage().go(
            m_azure.chosen() ? AzurePage::Part::Fetch : AzurePage::Part::Connections);
    };
    deeds.palette = [this] { palettePanel().open(); };
    deeds.sample = [this](int which) { openSample(which); };
    addWindowActions(m_actions, deeds);
}

// Keys are heard in the whole window, whether or not a menu shows the action. Those that belong to one
// pane are heard there: the pane has seen to it.
void MainWindow::wireKeys()
{
    const auto there = QWidget::actions();
    for (auto* action : m_actions.all()) {
        if (action->shortcutContext() == Qt::WindowShortcut && !there.contains(action)) {
            addAction(action);
        }
    }
}

Palette& MainWindow::palettePanel()
{
    if (!m_palette) {
        m_palette = new Palette(m_actions, m_settings, this);
        m_palette->setPlaces([this] {
            auto* live = m_cases.shown();
            return live ? placesIn(*live) : std::vector<PaletteEntry>();
        });
    }
    return *m_palette;
}

void MainWindow::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("What can be opened (*.attestcase *.json *.jwt *.txt *.p7b *.p7m *.der *.pem *.crt *.cer "
            "*.yaml *.yml)"),
            tr("Cases (*.attestcase)"), tr("Documents and tokens (*.json *.jwt *.txt *.p7b *.der)"),
            tr("Policies (*.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
        [this](const QStringList& files) { m_content->arrivals().openFiles(files); });
    dialog->open();
}

void MainWindow::openSample(int which)
{
    const auto& one = session::samples()[static_cast<std::size_t>(which)];
    m_cases.take(own(one.name) + QStringLiteral(".attestcase"), copyBytes(asBytes(one.text)));
}

void MainWindow::fillRecent(QMenu& menu)
{
    auto* recent = menu.addMenu(tr("Open &recent"));
    const auto files = m_recent.all();
    for (const auto& file : files) {
        auto name = shown(utf8(file.path), 80);
        auto* action = recent->addAction(name.replace(u'&', QLatin1String("&&")));
        action->setEnabled(QFileInfo::exists(file.path));
        connect(action, &QAction::triggered, this, [this, file] { m_cases.openFile(file.path); });
    }
    if (!files.isEmpty()) {
        recent->addSeparator();
        connect(
            recent->addAction(tr("&Clear")), &QAction::triggered, &m_recent, &RecentFiles::clear);
    }
    recent->setEnabled(!files.isEmpty());
}

void MainWindow::followCase()
{
    const auto* live = m_cases.shown();
    setWindowTitle(live ? tr("%1[*]").arg(shown(utf8(live->name()), 80)) : tr("Assayer"));
    setWindowModified(live && live->isEdited());
    const bool several = m_cases.all().size() > 1;
    for (const char* id : {"view.next-case", "view.previous-case"}) {
        m_actions.setAllowed(QString::fromLatin1(id), several, tr("There are no other cases open"));
    }
}

void MainWindow::restoreLayout()
{
    const auto geometry = m_settings.geometry();
    if (!geometry.isEmpty()) {
        restoreGeometry(geometry);
    }
}

void MainWindow::restorePlace()
{
    m_backToLive = m_settings.sessionPlace() == kLivePlace;
    if (m_backToLive) {
        m_content->goOnceSeen(Place::Live);
    }
}

void MainWindow::restoreCases()
{
    m_toRestore = m_settings.session();
    m_toShow = m_toRestore.value(m_settings.sessionShown());
    m_backToLive = m_backToLive && !m_toRestore.isEmpty();
    connect(&m_cases.activities(), &Activities::changed, this, &MainWindow::restoreNext,
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
    restoreNext();
}

void MainWindow::restoreNext()
{
    if (m_cases.activities().count() > 0) {
        return;
    }
    while (!m_toRestore.isEmpty()) {
        const auto file = m_toRestore.takeFirst();
        if (QFileInfo::exists(file)) {
            m_cases.openFile(file);
            return;
        }
    }
    const auto wanted = std::exchange(m_toShow, QString());
    for (auto* each : m_cases.all()) {
        if (!wanted.isEmpty() && m_cases.sourceOf(each) == wanted) {
            m_cases.show(each);
        }
    }
    if (std::exchange(m_backToLive, false)) {
        m_content->go(Place::Live);
    }
}

void MainWindow::remember()
{
    m_settings.setGeometry(saveGeometry());
    if (auto* page = m_content->casePageIfBuilt()) {
        m_settings.setDocks(page->layoutState());
    }
    QStringList files;
    int at = -1;
    for (auto* live : m_cases.all()) {
        const auto source = m_cases.sourceOf(live);
        if (!source.isEmpty()) {
            at = live == m_cases.shown() ? static_cast<int>(files.size()) : at;
            files << QFileInfo(source).absoluteFilePath();
        }
    }
    m_settings.setSession(m_settings.remembersRecent() ? files : QStringList(), at);
    m_settings.setSessionPlace(m_content->place() == Place::Live ? kLivePlace : QString());
    m_settings.flush();
}

void MainWindow::offerLeftovers()
{
    const auto left = m_autosave ? m_autosave->leftovers() : QList<Autosave::Leftover>();
    if (left.isEmpty()) {
        return;
    }
    QStringList names;
    for (const auto& each : left.mid(0, 8)) {
        names << shown(utf8(each.name), 60);
    }
    const int count = static_cast<int>(left.size());
    m_content->notices().tell(
        {Mark::Warned, tr("%n case(s) had unsaved changes when the program ended", nullptr, count),
            tr("It was not closed in order. What was kept: %1. Signatures of tokens were not kept.")
                .arg(names.join(QStringLiteral(", "))),
            {{tr("&Open"),
                 [this, left] {
                     for (const auto& each : left) {
                         m_cases.recover(each.file, each.name, each.path);
                     }
                 }},
                {tr("&Discard…"), [this, left] { askToDiscard(left); }}},
            QStringLiteral("leftovers"), {}});
}

// Nothing brings them back.
void MainWindow::askToDiscard(const QList<Autosave::Leftover>& left)
{
    const int count = static_cast<int>(left.size());
    m_content->notices().tell(
        {Mark::Warned, tr("Discard the unsaved changes of %n case(s)?", nullptr, count),
            tr("They are in no other place, and this cannot be undone."),
            {{tr("&Keep"), [this] { offerLeftovers(); }},
                {tr("&Discard for good"), [left] { Autosave::forget(left); }}},
            QStringLiteral("leftovers"), {}});
}

void MainWindow::comeForward(const QStringList& files)
{
    m_content->arrivals().openFiles(files);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::leave()
{
    remember();
    if (m_autosave) {
        m_autosave->leave();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_content->closing().mayQuit()) {
        event->ignore();
        return;
    }
    remember();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (Arrivals::canTake(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_content->arrivals().take(*event->mimeData(), tr("dropped text"));
}

} // namespace attest::ui
