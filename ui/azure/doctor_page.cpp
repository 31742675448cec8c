// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/doctor_page.h"

#include "azure/diagnosis_view.h"
#include "azure/doctor_export.h"
#include "azure/doctor_model.h"
#include "azure/pause_countdown.h"
#include "doctor/act.h"
#include "doctor/examine.h"
#include "doctor/page.h"
#include "live/announce.h"
#include "theme/form_rows.h"
#include "theme/marked_row.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

/// The hint stays in sight where something is typed, too: it says what nothing typed would mean.
QLineEdit* field(const char* name, const QString& hint)
{
    auto* made = textField(name, hint);
    made->setAccessibleDescription(hint);
    made->setToolTip(hint);
    return made;
}

} // namespace

DoctorPage::DoctorPage(AzureDesk& desk, OpenCases& cases, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new DoctorModel(this))
    , m_list(new QListView)
    , m_view(new DiagnosisView)
    , m_audience(field("audience", tr("Empty: api://TENANT/defakto-server")))
    , m_issuer(field("issuer", tr("Empty: the tenant's, of version 1")))
    , m_principal(field("principal", tr("Its object id")))
    , m_scopes(field("scopes", tr("Resource ids; empty: each subscription")))
    , m_case(new CaseChoice(desk, cases))
    , m_summary(new QLabel)
    , m_run(new QPushButton)
    , m_export(new QPushButton(tr("E&xport…")))
    , m_pause(new PauseCountdown(desk.clock(), this))
{
    setAccessibleName(tr("Doctor"));
    m_list->setObjectName(QStringLiteral("checks"));
    m_list->setAccessibleName(tr("Checks"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MarkedRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_list, 2);
    below->addWidget(m_view, 3);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(asked());
    lines->addWidget(buttons());
    lines->addWidget(new Rule);
    lines->addLayout(below, 1);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DoctorPage::look);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& changed) {
        if (changed.row() == m_list->currentIndex().row()) {
            look();
        }
    });
    connect(m_view, &DiagnosisView::sendAsked, this, &DoctorPage::send);
    connect(m_pause, &PauseCountdown::changed, this, &DoctorPage::follow);
    connect(&desk, &AzureDesk::connectionsChanged, this, &DoctorPage::follow);
    connect(&desk, &AzureDesk::standingChanged, this, &DoctorPage::follow);
    m_list->setCurrentIndex(m_model->index(0));
    follow();
}

void DoctorPage::useMachine(const QString& id)
{
    m_scopes->setText(id);
}

QWidget* DoctorPage::asked()
{
    auto* part = new QWidget;
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(kPadding, 2 * kGrid, kPadding, 0);
    grid->setHorizontalSpacing(3 * kGrid);
    const std::pair<const char*, QLineEdit*> fields[]{{QT_TR_NOOP("&Audience"), m_audience},
        {QT_TR_NOOP("I&ssuer"), m_issuer}, {QT_TR_NOOP("The server's i&dentity"), m_principal},
        {QT_TR_NOOP("&Machines"), m_scopes}};
    int at = 0;
    for (const auto& [name, edit] : fields) {
        grid->addWidget(labelOf(tr(name), edit), at / 2, at % 2 * 2);
        grid->addWidget(edit, at / 2, at % 2 * 2 + 1);
        connect(edit, &QLineEdit::returnPressed, this, &DoctorPage::run);
        ++at;
    }
    grid->addWidget(m_case, at / 2, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return part;
}

QWidget* DoctorPage::buttons()
{
    auto* part = new QWidget;
    m_run->setObjectName(QStringLiteral("runDoctor"));
    m_run->setProperty("primary", true);
    m_export->setObjectName(QStringLiteral("exportDoctor"));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_run);
    row->addWidget(m_export);
    row->addWidget(m_summary, 1);
    setFocusProxy(m_run);
    connect(m_run, &QPushButton::clicked, this, [this] { m_running ? cancel() : run(); });
    connect(m_export, &QPushButton::clicked, this, &DoctorPage::exportReport);
    return part;
}

void DoctorPage::follow()
{
    m_run->setText(m_running ? tr("&Cancel") : tr("&Run all checks"));
    m_run->setEnabled(m_desk.chosen());
    const auto made = m_model->diagnoses();
    const auto pause = m_pause->sentence();
    m_export->setEnabled(!m_running && !made.empty());
    m_summary->setText(!m_desk.chosen() ? tr("Choose a connection first, or connect to the lab.")
            : !pause.isEmpty()          ? pause
            : m_running                 ? tr("Checking, one hop after the other…")
            : made.empty() ? tr("Checks hop by hop what attestation rests on, and says what to "
                                "do. It reads, and changes nothing.")
                           : own(doctor::summaryOf(made)));
}

doctor::Subject DoctorPage::subject() const
{
    doctor::Subject subject;
    subject.connection = *m_desk.chosen();
    subject.clock = m_desk.clock();
    subject.pause = m_desk.pause();
    subject.audience = utf8(m_audience->text().trimmed());
    subject.issuer = utf8(m_issuer->text().trimmed());
    subject.principal = utf8(m_principal->text().trimmed());
    for (const auto& each : m_scopes->text().split(u' ', Qt::SkipEmptyParts)) {
        subject.scopes.push_back(utf8(each));
    }
    return subject;
}

void DoctorPage::run()
{
    if (m_running || !m_desk.chosen()) {
        return;
    }
    m_running = true;
    m_cancel = net::Cancel();
    m_model->restart();
    m_list->setCurrentIndex(m_model->index(0));
    follow();
    m_desk.withLink([self = QPointer(this)](const auto& link) {
        if (self) {
            self->runOn(link);
        }
    });
}

void DoctorPage::runOn(const std::shared_ptr<const AzureLink>& link)
{
    const auto here = [self = QPointer(this)](auto deed) {
        QMetaObject::invokeMethod(
            qApp,
            [self, deed] {
                if (self) {
                    deed(*self->m_model);
                }
            },
            Qt::QueuedConnection);
    };
    doctor::Progress progress;
    progress.begins = [here](const doctor::Check& check) {
        here([id = check.id](DoctorModel& model) { model.begin(id); });
    };
    progress.done = [here](const doctor::Diagnosis& diagnosis) {
        here([diagnosis](DoctorModel& model) { model.take(diagnosis); });
    };
    progress.waiting = AzureDesk::waitingFor(
        this, m_cancel, [this](const azure::Waiting& pause) { m_pause->begin(pause); });
    m_desk.inNetwork(
        this, m_cancel,
        [link, subject = subject(), taken = m_case->taken(), cancel = m_cancel,
            progress]() mutable {
            subject.transport = link->transport.get();
            subject.session = link->session.get();
            if (taken) {
                lookAt(*taken, subject);
            }
            return doctor::examine(subject, cancel, progress);
        },
        [this](const auto&) { finish(); });
}

void DoctorPage::cancel()
{
    m_cancel.ask();
}

void DoctorPage::finish()
{
    m_running = false;
    m_pause->end();
    m_model->end();
    m_list->setCurrentIndex(m_model->index(m_model->mostTelling()));
    follow();
    announce(*m_summary, m_summary->text());
    emit finished();
}

void DoctorPage::look()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0) {
        m_view->show(doctor::checks()[static_cast<std::size_t>(row)].id, m_model->at(row));
    }
}

void DoctorPage::send(const doctor::Prepared& act)
{
    const auto link = m_desk.link();
    if (!link || m_running) {
        return;
    }
    const net::Cancel cancel;
    m_desk.inNetwork(
        this, cancel,
        [link, act, cancel] { return doctor::sendPrepared(act, *link->session, cancel); },
        [this](const Result<int>& status) {
            if (!status) {
                emit failed(tr("The request came to nothing"), status.problem());
                look();
                return;
            }
            emit told(tr("Done: HTTP %1").arg(*status), tr("The checks are made again."));
            run();
        });
}

void DoctorPage::exportReport()
{
    const auto path = m_choosePath(this, tr("Export the report"), QStringLiteral("preflight.html"));
    if (path.isEmpty()) {
        return;
    }
    doctor::Examined examined;
    if (const auto* chosen = m_desk.chosen()) {
        examined.connection = chosen->name;
        examined.cloud = policy::cloudFacts(chosen->cloud).name;
        examined.lab = chosen->lab;
        examined.tenant = chosen->tenant;
    }
    if (const auto account = m_desk.account()) {
        examined.tenant = account->tenant;
        examined.account = account->name;
    }
    examined.at = m_desk.clock()();
    examined.diagnoses = m_model->diagnoses();
    const auto trouble = writeExamined(examined, path);
    emit told(trouble.isEmpty() ? tr("The report is written") : tr("The report is not written"),
        trouble.isEmpty() ? path : tr("%1: %2").arg(path, trouble));
}

} // namespace attest::ui
