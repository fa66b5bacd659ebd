// Made by `npm run schema` from docs/openapi.json.
export interface paths {
    "/api/v1/appointments/{appointment}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what somebody else proposed: those named hold their mandates. Asks for a fresh proof of who approves.
         * @description Policy: `appoint` (secretariat).
         */
        post: operations["post_appointments_appointment_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a proposal down, or take one's own back.
         * @description Policy: `appoint` (secretariat).
         */
        post: operations["post_appointments_appointment_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change, close or give up a call. `If-Match` says which version was seen; hours that move ask for a reason.
         * @description Policy: `call_nominations` (secretariat).
         */
        put: operations["put_calls_call"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was proposed for a call, the latest first.
         * @description Policy: `appoint` (secretariat).
         */
        get: operations["get_calls_call_appointments"];
        put?: never;
        /**
         * Propose to appoint people. Another person decides.
         * @description Policy: `appoint` (secretariat).
         */
        post: operations["post_calls_call_appointments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how a choice is spread over regions, genders, competences and States. Nothing is stored.
         * @description Policy: `appoint` (secretariat).
         */
        get: operations["get_calls_call_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the nominations for a call: the secretariat all of them, a coordinator those of the own State.
         * @description Policy: `see_nomination` (secretariat, coordinator, anyone signed in).
         */
        get: operations["get_calls_call_nominations"];
        put?: never;
        /**
         * Nominate somebody: they are asked by mail whether they agree.
         * @description Policy: `nominate` (secretariat, coordinator).
         */
        post: operations["post_calls_call_nominations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/nominations.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file: `csv`, `xlsx` or `json`.
         * @description Policy: `see_nomination` (secretariat, coordinator, anyone signed in).
         */
        get: operations["get_calls_call_nominations.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{call}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the shortlist of a call, as a whole.
         * @description Policy: `appoint` (secretariat).
         */
        post: operations["post_calls_call_shortlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/citations/{citation}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer what becomes of a citation: kept, changed to what took the place of its source, or dropped.
         * @description Policy: `cite` (secretariat, coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_citations_citation_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a comment.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_comments_comment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/annotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a comment as a W3C Web Annotation.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_comments_comment_annotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a comment.
         * @description Policy: `dispose` (secretariat).
         */
        post: operations["post_comments_comment_dispositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether the answer to one's own comment reflects it; once of each answer.
         * @description Policy: `judge_answer` (anyone signed in).
         */
        post: operations["post_comments_comment_judgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge the words a comment proposes into the working draft, and answer it.
         * @description Policy: `merge` (secretariat).
         */
        post: operations["post_comments_comment_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where a comment belongs in a later draft, or that it stays where it was made.
         * @description Policy: `dispose` (secretariat).
         */
        post: operations["post_comments_comment_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have it proved that a comment was lodged: what its receipt is worth.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_comments_comment_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is said about a comment, oldest first.
         * @description Policy: `see_reply` (secretariat, anyone signed in, coordinator, delegate, alternate, anyone).
         */
        get: operations["get_comments_comment_replies"];
        put?: never;
        /**
         * Say something about a comment: to all who see it, to the secretariat alone, or within one's delegation.
         * @description Policy: `reply` (secretariat, coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_comments_comment_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Support somebody else's comment.
         * @description Policy: `support` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_comments_comment_support"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/support/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one's support back.
         * @description Policy: `support` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_comments_comment_support_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a comment back while the round is open.
         * @description Policy: `withdraw_comment` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_comments_comment_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{contribution}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whether a contribution goes with the set.
         * @description Policy: `submit` (coordinator, expert, regional, organization, public participant).
         */
        post: operations["post_contributions_contribution_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributions/{contribution}/reword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a contribution anew; what it was before stays with the set.
         * @description Policy: `collect` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_contributions_contribution_reword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafted-positions/{position}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a position one's own delegation has prepared.
         * @description Policy: `see_drafted_position` (coordinator, delegate, alternate).
         */
        post: operations["post_drafted_positions_position_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafted-positions/{position}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State what one's own delegation has prepared, as its coordinator.
         * @description Policy: `state_position` (secretariat, coordinator).
         */
        post: operations["post_drafted_positions_position_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{seq}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have it proved that an event stands in the ledger (RFC 6962).
         * @description Policy: `read_own_events` (anyone signed in).
         */
        get: operations["get_events_seq_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what somebody may see and do with a text, a draft or a round, and which rule says so.
         * @description Policy: `explain` (secretariat, administrator).
         */
        get: operations["get_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/host-calls/{call}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a call until it is decided. `If-Match` says which version was seen.
         * @description Policy: `call_for_hosts` (secretariat).
         */
        put: operations["put_host_calls_call"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/host-calls/{call}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whose offers are taken up, with a reason everybody reads; all who offered are told by mail.
         * @description Policy: `call_for_hosts` (secretariat).
         */
        post: operations["post_host_calls_call_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/host-calls/{call}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer to host or to be a partner. Only its maker and the secretariat see an offer that is not taken up.
         * @description Policy: `offer_to_host` (secretariat, coordinator, organization, regional participant).
         */
        post: operations["post_host_calls_call_offers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/host-calls/{call}/offers.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the offers on a call along as a table to be compared: `csv`, `xlsx` or `json`.
         * @description Policy: `call_for_hosts` (secretariat).
         */
        get: operations["get_host_calls_call_offers.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/host-offers/{offer}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an offer back until the call is decided.
         * @description Policy: `withdraw_offer` (secretariat, anyone signed in, coordinator).
         */
        post: operations["post_host_offers_offer_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what an import would give. Nothing is stored.
         * @description Policy: `import_draft` (secretariat).
         */
        post: operations["post_imports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the texts one may know of.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the home of a text: its drafts, rounds and latest change.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the agreements on a text, oldest first, those opened again among them.
         * @description Policy: `see_position` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_agreements"];
        put?: never;
        /**
         * Record that words of the working draft are agreed: a bracket, a paragraph, or a package of paragraphs.
         * @description Policy: `agree` (secretariat).
         */
        post: operations["post_instruments_slug_agreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments that say the same, as groups with what each adds.
         * @description Policy: `use_desk` (secretariat).
         */
        get: operations["get_instruments_slug_alike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/brackets/{bracket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the life of a bracket: who brought it, who stood where in which draft, what it became.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_brackets_bracket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/brackets/{bracket}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the life of a bracket along as a file: `csv`, `xlsx`, `docx` or `json`.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_brackets_bracket}.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/carried": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the unanswered comments on earlier drafts and where they stand in the newest issued one, those that wait for a person first.
         * @description Policy: `use_desk` (secretariat).
         */
        get: operations["get_instruments_slug_carried"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on a text one may see, newest first.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_instruments_slug_comments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two drafts one may read.
         * @description Policy: `compare_drafts` (anyone, secretariat).
         */
        get: operations["get_instruments_slug_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/compare/three": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two drafts with the one both are held against.
         * @description Policy: `compare_drafts` (anyone, secretariat).
         */
        get: operations["get_instruments_slug_compare_three"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/compare/{from}..{to}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a comparison along as a file: `html` or `md`.
         * @description Policy: `compare_drafts` (anyone, secretariat).
         */
        get: operations["get_instruments_slug_compare_from}..{to}.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/compare/{from}..{to}/doubtful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pairs of two drafts that wait for a person's answer.
         * @description Policy: `decide_lineage` (secretariat).
         */
        get: operations["get_instruments_slug_compare_from}..{to_doubtful"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin again from the adopted draft: the working draft becomes its copy, with the paragraphs it has.
         * @description Policy: `adopt` (secretariat).
         */
        post: operations["post_instruments_slug_cycles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the desk of a text.
         * @description Policy: `use_desk` (secretariat).
         */
        get: operations["get_instruments_slug_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk/{paragraph}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one paragraph on the desk, with everything said on it.
         * @description Policy: `use_desk` (secretariat).
         */
        get: operations["get_instruments_slug_desk_paragraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk/{paragraph}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that one is at a paragraph of the desk, and read who else is at the desk. It is forgotten within a minute.
         * @description Policy: `use_desk` (secretariat).
         */
        put: operations["put_instruments_slug_desk_paragraph_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk/{paragraph}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject proposals and comments on a paragraph with one reason, together or not at all.
         * @description Policy: `decide_proposal` (secretariat).
         */
        post: operations["post_instruments_slug_desk_paragraph_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk/{paragraph}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a paragraph again: every agreement that stands on it, and every stamp it bears. A reason is needed.
         * @description Policy: `agree` (secretariat).
         */
        post: operations["post_instruments_slug_desk_paragraph_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk/{paragraph}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take proposals and comments into the working draft: words in brackets with those who want them, new paragraphs, moves.
         * @description Policy: `merge` (secretariat).
         */
        post: operations["post_instruments_slug_desk_paragraph_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/desk/{paragraph}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the last act on a paragraph of the working draft. What was done stays in the record.
         * @description Policy: `edit_wording` (secretariat).
         */
        post: operations["post_instruments_slug_desk_paragraph_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who said what and what became of it.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_instruments_slug_dispositions"];
        put?: never;
        /**
         * Answer many comments at once: a group that says the same, or a selection. All are answered, or none.
         * @description Policy: `dispose` (secretariat).
         */
        post: operations["post_instruments_slug_dispositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/dispositions.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the answers table along as a file: `csv`, `xlsx`, `docx` or `json`.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_instruments_slug_dispositions.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafted-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the positions one's own delegation has prepared, oldest first.
         * @description Policy: `see_drafted_position` (coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_drafted_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the drafts of a text one may read, oldest first.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts"];
        put?: never;
        /**
         * Bring in a text as the working draft.
         * @description Policy: `import_draft` (secretariat).
         */
        post: operations["post_instruments_slug_drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/working/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze the working draft and begin the next one.
         * @description Policy: `issue_draft` (secretariat).
         */
        post: operations["post_instruments_slug_drafts_working_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/working/paragraphs/{paragraph}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the words of a paragraph of the working draft. `If-Match` says which version was seen.
         * @description Policy: `edit_wording` (secretariat).
         */
        put: operations["put_instruments_slug_drafts_working_paragraphs_paragraph"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft: by its name, or as `working` or `latest`.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/agreed-language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the sentences of a draft that quote an adopted text of the library, with the differences.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_agreed_language"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/brackets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the brackets of a draft, each with the identity it keeps through all drafts.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_brackets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/coalition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what remains of a draft for a coalition of parties.
         * @description Policy: `see_position` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_drafts_draft_coalition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/consolidation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where each paragraph of a draft comes from, who contributed, by which operation, and why.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_consolidation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/consolidation.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the consolidation record of a draft along as a file: `csv`, `xlsx`, `docx` or `json`.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_consolidation.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/drafted-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare a position on a draft for the coordinator of one's own delegation. Nobody else knows of it.
         * @description Policy: `draft_position` (coordinator, delegate, alternate).
         */
        post: operations["post_instruments_slug_drafts_draft_drafted_positions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a draft along as a file, of what one may see, with its hash and the ledger's newest checkpoint under it: `md`, `html` or `json`.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_export.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/footnotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the footnotes of a draft, with the sources they cite and those they might be about.
         * @description Policy: `cite` (secretariat, coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        get: operations["get_instruments_slug_drafts_draft_footnotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a draft: an event `version` for each version there comes to be, as the reader sees it.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the matrix of a draft: every open bracket against every party that spoke, with what that comes to.
         * @description Policy: `see_position` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_drafts_draft_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/matrix.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the matrix of a draft along as a file: `csv`, `xlsx`, `docx` or `json`.
         * @description Policy: `see_position` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_drafts_draft_matrix.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one paragraph of a draft. In an issued draft it is made once per version of the draft and kept.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_paragraphs_paragraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all tabled proposals on a paragraph as one wording, with every party's text.
         * @description Policy: `see_proposal` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_drafts_draft_paragraphs_paragraph_compilation"];
        put?: never;
        /**
         * See what words would do to a paragraph, compiled with all that is tabled on it. Stores nothing.
         * @description Policy: `propose` (secretariat, coordinator, delegate, alternate).
         */
        post: operations["post_instruments_slug_drafts_draft_paragraphs_paragraph_compilation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where the words of a paragraph came from: drafts, proposals and comments.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_drafts_draft_paragraphs_paragraph_origins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State a position on brackets of a draft or on a proposal: for one's own party, or for the secretariat from the floor.
         * @description Policy: `state_position` (secretariat, coordinator).
         */
        post: operations["post_instruments_slug_drafts_draft_positions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose words on a draft, by writing them: for one's own delegation, or for the secretariat from the floor.
         * @description Policy: `propose` (secretariat, coordinator, delegate, alternate).
         */
        post: operations["post_instruments_slug_drafts_draft_proposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/drafts/{draft}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how far an issued draft has come: submitted, provisionally approved, adopted, revised; or correct such a record.
         * @description Policy: `adopt` (secretariat).
         */
        post: operations["post_instruments_slug_drafts_draft_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures about what was said on a draft: where, of which kind, from where and by whom, and when.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask when words appeared in a text and when they went, over all drafts one may read.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/lineage/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what people have said about paragraphs of two drafts, newest first, with what was taken back.
         * @description Policy: `decide_lineage` (secretariat).
         */
        get: operations["get_instruments_slug_lineage_decisions"];
        put?: never;
        /**
         * Say which paragraphs of two drafts are one provision, or that they are not.
         * @description Policy: `decide_lineage` (secretariat).
         */
        post: operations["post_instruments_slug_lineage_decisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/lineage/decisions/{decision}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take such an answer back. It stays in the record.
         * @description Policy: `decide_lineage` (secretariat).
         */
        post: operations["post_instruments_slug_lineage_decisions_decision_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/moderation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits to be looked at, alike ones together.
         * @description Policy: `moderate` (secretariat).
         */
        get: operations["get_instruments_slug_moderation"];
        put?: never;
        /**
         * Publish some of what waits, or turn it away for one of the published reasons. What was turned away may still be published.
         * @description Policy: `moderate` (secretariat).
         */
        post: operations["post_instruments_slug_moderation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/moderation/turned-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was turned away, without its words.
         * @description Policy: `moderate` (secretariat).
         */
        get: operations["get_instruments_slug_moderation_turned_away"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/paragraphs/{paragraph}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow one paragraph through all drafts one may read.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_paragraphs_paragraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/paragraphs/{paragraph}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a paragraph cites.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_paragraphs_paragraph_citations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the positions stated on a text, oldest first.
         * @description Policy: `see_position` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a text has come, draft after draft: open brackets, and what is agreed, bracketed and untouched.
         * @description Policy: `read_draft` (anyone).
         */
        get: operations["get_instruments_slug_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the proposals on a text one may see: those tabled, and those of one's own delegation.
         * @description Policy: `see_proposal` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_instruments_slug_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{slug}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rounds of a text, oldest first.
         * @description Policy: `see_round` (secretariat, anyone).
         */
        get: operations["get_instruments_slug_rounds"];
        put?: never;
        /**
         * Plan a round on an issued draft.
         * @description Policy: `open_round` (secretariat).
         */
        post: operations["post_instruments_slug_rounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations one may grant that nobody has answered yet.
         * @description Policy: `see_people` (secretariat, administrator, coordinator, delegate, alternate).
         */
        get: operations["get_invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the newest signed checkpoints of the ledger and its public keys.
         * @description Policy: `read_ledger` (anyone).
         */
        get: operations["get_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/checkpoints/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the checkpoint over so many entries, or the `latest`.
         * @description Policy: `read_ledger` (anyone).
         */
        get: operations["get_ledger_checkpoints_size"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have it proved that the ledger only grew between two checkpoints (RFC 6962).
         * @description Policy: `read_ledger` (anyone).
         */
        get: operations["get_ledger_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{text}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a text of the library whole.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_library_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{text}/put-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a text of the library away: no draft is held against it any more.
         * @description Policy: `keep_evidence` (secretariat).
         */
        post: operations["post_library_text_put_away"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link by mail that signs in, or sets a new password. The answer is the same whether or not there is an account.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation. The first time this takes up the account and begins a session; later it only takes up the mandate.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm another address with the link mailed there. Every session ends.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at what a link opens, without using it.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/nomination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a nomination with the link that was mailed.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_nomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/not-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it was somebody else who changed the address: it is put back, every session ends and the password is removed.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_not_me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with a link. Every session ends.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a link.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_links_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the letters the house writes, and the languages each is written in.
         * @description Policy: `read_outbox` (secretariat, administrator).
         */
        get: operations["get_mail_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one letter in a language, filled with made-up values.
         * @description Policy: `read_outbox` (secretariat, administrator).
         */
        get: operations["get_mail_templates_kind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates/{kind}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one letter to oneself as a test, over the outbox and the mail server. What became of it is in the outbox.
         * @description Policy: `manage_outbox` (administrator).
         */
        post: operations["post_mail_templates_kind_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/templates/{kind}/{language}.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one letter as the HTML that is mailed, for a frame: made-up values, no script, nothing fetched.
         * @description Policy: `enter` (anyone).
         */
        get: operations["get_mail_templates_kind_language}.html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant a mandate to whoever has an address.
         * @description Policy: `grant_mandate` (administrator, secretariat, coordinator).
         */
        post: operations["post_mandates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{mandate}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a mandate for ever. One's own may be laid down.
         * @description Policy: `end_mandate` (administrator, secretariat, coordinator, anyone signed in).
         */
        post: operations["post_mandates_mandate_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{mandate}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation once more; those mailed before stop working.
         * @description Policy: `grant_mandate` (administrator, secretariat, coordinator).
         */
        post: operations["post_mandates_mandate_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{mandate}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a suspended mandate.
         * @description Policy: `suspend_mandate` (administrator, secretariat, coordinator).
         */
        post: operations["post_mandates_mandate_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{mandate}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a mandate: it gives nothing until it is resumed.
         * @description Policy: `suspend_mandate` (administrator, secretariat, coordinator).
         */
        post: operations["post_mandates_mandate_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{mandate}/uninvite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invitation back, and the mandate with it.
         * @description Policy: `grant_mandate` (administrator, secretariat, coordinator).
         */
        post: operations["post_mandates_mandate_uninvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own account.
         * @description Policy: `read_self` (anyone signed in).
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose which of one's mandates to act in, for this session.
         * @description Policy: `act_as` (anyone signed in).
         */
        put: operations["put_me_acting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another address; it needs the password. A link goes there, and nothing changes until it is used.
         * @description Policy: `manage_self` (anyone signed in).
         */
        post: operations["post_me_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own comments on all texts, newest first.
         * @description Policy: `read_self` (anyone signed in).
         */
        get: operations["get_me_comments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read everything kept about oneself, as JSON or, with `format=html`, as a page to keep.
         * @description Policy: `read_self` (anyone signed in).
         */
        get: operations["get_me_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase oneself.
         * @description Policy: `erase_self` (anyone signed in).
         */
        post: operations["post_me_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what one did oneself, newest first.
         * @description Policy: `read_own_events` (anyone signed in).
         */
        get: operations["get_me_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor: a secret for an authenticator app, which counts once a code of it is confirmed.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the second factor count, with a code of it. Every other session ends; recovery codes are shown once.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_factor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factor/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make recovery codes anew; those before are void.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_factor_recovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the second factor away, with a code of it or a recovery code. Every other session ends.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_factor_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{identity}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the link to who one is at an institution.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_identities_identity_unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how often news is mailed to oneself.
         * @description Policy: `read_self` (anyone signed in).
         */
        get: operations["get_me_mails"];
        /**
         * Choose how often news is mailed to oneself.
         * @description Policy: `manage_self` (anyone signed in).
         */
        put: operations["put_me_mails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's password; it needs the old one. Every other session ends.
         * @description Policy: `manage_self` (anyone signed in).
         */
        put: operations["put_me_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove once more who one is: with a code to finish signing in, with a password or a code before acts that weigh.
         * @description Policy: `prove_self` (anyone signed in).
         */
        post: operations["post_me_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how one signs in: the second factor, one's sessions, links to institutions.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        get: operations["get_me_security"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End every session of one's own but this one.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_sessions_end_others"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of one's own sessions.
         * @description Policy: `manage_sign_in` (anyone signed in).
         */
        post: operations["post_me_sessions_session_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own API tokens, and what one more could be made for.
         * @description Policy: `manage_tokens` (anyone signed in).
         */
        get: operations["get_me_tokens"];
        put?: never;
        /**
         * Make an API token for the mandate acted in. It is shown once; no answer with it is kept, so an Idempotency-Key is not used.
         * @description Policy: `manage_tokens` (anyone signed in).
         */
        post: operations["post_me_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{token}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API token: it stops working with the next request.
         * @description Policy: `manage_tokens` (anyone signed in).
         */
        post: operations["post_me_tokens_token_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a mailed invitation, without an account.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_meeting_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-replies/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a mailed invitation invites to. Looking answers nothing.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_meeting_replies_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a meeting: what is treated, what came of it; for those invited the room online and who takes part.
         * @description Policy: `see_meeting` (secretariat, anyone signed in, anyone, coordinator, delegate, alternate, expert, regional, organization, public participant, observer).
         */
        get: operations["get_meetings_meeting"];
        /**
         * Change a meeting. `If-Match` says which version was seen; one that moves or is cancelled asks for a reason and tells those invited.
         * @description Policy: `hold_meeting` (secretariat).
         */
        put: operations["put_meetings_meeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter who came to a meeting, from its beginning on.
         * @description Policy: `hold_meeting` (secretariat).
         */
        post: operations["post_meetings_meeting_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a comment for somebody who said it in a meeting; it is marked so.
         * @description Policy: `enter_comment` (secretariat).
         */
        post: operations["post_meetings_meeting_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/event.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a meeting along as an entry of a calendar (iCalendar).
         * @description Policy: `see_meeting` (secretariat, anyone signed in, anyone, coordinator, delegate, alternate, expert, regional, organization, public participant, observer).
         */
        get: operations["get_meetings_meeting_event.ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter people for a meeting, and invite them by mail.
         * @description Policy: `hold_meeting` (secretariat).
         */
        post: operations["post_meetings_meeting_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/people/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter people from a table (CSV or a workbook): all its rows, or none. Columns: name, email, party, region, class, gender, language, attended.
         * @description Policy: `hold_meeting` (secretariat).
         */
        post: operations["post_meetings_meeting_people_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/people/table/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See whom a table would enter. Nothing is stored.
         * @description Policy: `hold_meeting` (secretariat).
         */
        post: operations["post_meetings_meeting_people_table_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/people/{attendee}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Describe somebody of a meeting anew.
         * @description Policy: `hold_meeting` (secretariat).
         */
        put: operations["put_meetings_meeting_people_attendee"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{meeting}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer one's own invitation to a meeting.
         * @description Policy: `reply_to_meeting` (anyone signed in).
         */
        post: operations["post_meetings_meeting_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{milestone}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a milestone. `If-Match` says which version was seen; a date that moves and a step that is cancelled ask for a reason.
         * @description Policy: `plan_process` (secretariat).
         */
        put: operations["put_milestones_milestone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one nomination.
         * @description Policy: `see_nomination` (secretariat, coordinator, anyone signed in).
         */
        get: operations["get_nominations_nomination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer one's own nomination, signed in.
         * @description Policy: `answer_nomination` (anyone signed in).
         */
        post: operations["post_nominations_nomination_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a nominee once more; links mailed before stop working.
         * @description Policy: `nominate` (secretariat, coordinator).
         */
        post: operations["post_nominations_nomination_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a nomination back: the State, the secretariat, or the nominee.
         * @description Policy: `withdraw_nomination` (secretariat, coordinator, anyone signed in).
         */
        post: operations["post_nominations_nomination_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the organizations that take part.
         * @description Policy: `read_organizations` (anyone signed in).
         */
        get: operations["get_organizations"];
        put?: never;
        /**
         * Add an organization.
         * @description Policy: `manage_organizations` (secretariat).
         */
        post: operations["post_organizations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List queued, sent and given-up mails, newest first, without their addresses and words, and how many stand where.
         * @description Policy: `read_outbox` (secretariat, administrator).
         */
        get: operations["get_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{mail}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue a mail anew that was given up. It keeps its Message-ID, and whether it is owed is asked once more when it leaves.
         * @description Policy: `manage_outbox` (administrator).
         */
        post: operations["post_outbox_mail_try_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every State, observer and group that takes part, with the groups each belongs to on a day.
         * @description Policy: `read_parties` (anyone).
         */
        get: operations["get_parties"];
        put?: never;
        /**
         * Add a party, or other names of one that is known.
         * @description Policy: `manage_parties` (secretariat).
         */
        post: operations["post_parties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a party by its code or any of its names: other names, members with their days, groups.
         * @description Policy: `read_parties` (anyone).
         */
        get: operations["get_parties_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{code}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who belongs to a group on which days, and who does not stand behind it.
         * @description Policy: `manage_parties` (secretariat).
         */
        post: operations["post_parties_code_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people one administers: the secretariat and administrators everybody, delegations their own.
         * @description Policy: `see_people` (secretariat, administrator, coordinator, delegate, alternate).
         */
        get: operations["get_people"];
        put?: never;
        /**
         * Make an account without a mandate.
         * @description Policy: `create_account` (administrator).
         */
        post: operations["post_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account: its sessions and mandates end.
         * @description Policy: `close_account` (administrator).
         */
        post: operations["post_people_person_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person who asked for it: address and name go everywhere, what they wrote stays as the record.
         * @description Policy: `close_account` (administrator).
         */
        post: operations["post_people_person_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done to accounts and sessions, newest first; nothing of any process.
         * @description Policy: `read_platform_events` (administrator).
         */
        get: operations["get_platform_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the processes one may know of.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes"];
        put?: never;
        /**
         * Begin a process.
         * @description Policy: `create_process` (secretariat).
         */
        post: operations["post_processes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the card of a process.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a process rests on, whom to ask about it, what it needs and what was pledged to it.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_about"];
        /**
         * Write what a process rests on, whom to ask, what it needs and what was pledged. `If-Match` says which version was seen.
         * @description Policy: `plan_process` (secretariat).
         */
        put: operations["put_processes_slug_about"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a call for nominations.
         * @description Policy: `call_nominations` (secretariat).
         */
        post: operations["post_processes_slug_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/chapter.md": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take along the chapter "The development process" as Markdown, with what one may see of the process, to be edited.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_chapter.md"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done in a process, newest first.
         * @description Policy: `read_events` (secretariat, coordinator).
         */
        get: operations["get_processes_slug_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the experts of a process, its calls for nominations, and one's own nominations.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_experts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/host-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call for hosts or partners.
         * @description Policy: `call_for_hosts` (secretariat).
         */
        post: operations["post_processes_slug_host_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/hosting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls of a process, whose offers were taken up, and the offers one may see.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_hosting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who took part in a process, by round and meeting, region, kind of organization, gender and group of States, and who has been silent.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/inclusion.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take these figures along: `csv`, `xlsx`, `docx` or `json`.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_inclusion.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a text in a process.
         * @description Policy: `create_instrument` (secretariat).
         */
        post: operations["post_processes_slug_instruments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rungs of a process's ladder, the lowest first.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_levels"];
        /**
         * Name the rungs of a process's ladder.
         * @description Policy: `agree` (secretariat).
         */
        put: operations["put_processes_slug_levels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the library of a process: adopted texts brought in, and those adopted here that one may read.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_library"];
        put?: never;
        /**
         * Bring an adopted text into the library; what it is stands in the query, its words in the body.
         * @description Policy: `keep_evidence` (secretariat).
         */
        post: operations["post_processes_slug_library"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meetings of a process one may know of, by their hours.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_meetings"];
        put?: never;
        /**
         * Plan a meeting, or a series of them. Hours are those a clock shows in the zone; one that is skipped or comes twice is told.
         * @description Policy: `hold_meeting` (secretariat).
         */
        post: operations["post_processes_slug_meetings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a milestone.
         * @description Policy: `plan_process` (secretariat).
         */
        post: operations["post_processes_slug_milestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons of a process.
         * @description Policy: `dispose` (secretariat).
         */
        get: operations["get_processes_slug_reasons"];
        put?: never;
        /**
         * Write a reason that can be given again and again.
         * @description Policy: `dispose` (secretariat).
         */
        post: operations["post_processes_slug_reasons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sources of a process, with what cites them of what one may see.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_sources"];
        put?: never;
        /**
         * Add a source to a process.
         * @description Policy: `keep_evidence` (secretariat).
         */
        post: operations["post_processes_slug_sources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the timeline of a process: its milestones with the drafts and rounds one may see, how they moved, and what does not go together.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_timeline"];
        put?: never;
        /**
         * Begin an empty timeline from a template, its months counted backwards from the one of adoption.
         * @description Policy: `plan_process` (secretariat).
         */
        post: operations["post_processes_slug_timeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{slug}/timeline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to the timeline of a process as a calendar (iCalendar): whole days, tentative ones marked, ids that stay.
         * @description Policy: `read_process` (anyone, secretariat, coordinator, delegate, alternate, expert).
         */
        get: operations["get_processes_slug_timeline.ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a proposal.
         * @description Policy: `see_proposal` (secretariat, coordinator, delegate, alternate).
         */
        get: operations["get_proposals_proposal"];
        /**
         * Change a proposal of one's own delegation that is not tabled.
         * @description Policy: `edit_proposal` (coordinator, delegate, alternate).
         */
        put: operations["put_proposals_proposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a proposal is agreed or dropped.
         * @description Policy: `decide_proposal` (secretariat).
         */
        post: operations["post_proposals_proposal_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}/sponsor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a tabled proposal for the party one acts for.
         * @description Policy: `sponsor_proposal` (coordinator).
         */
        post: operations["post_proposals_proposal_sponsor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Table a proposal of one's own delegation, in the place of an earlier one if that is named.
         * @description Policy: `table_proposal` (coordinator).
         */
        post: operations["post_proposals_proposal_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{proposal}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a proposal back. It stays in the record.
         * @description Policy: `withdraw_proposal` (secretariat, coordinator).
         */
        post: operations["post_proposals_proposal_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the institutions people may sign in through.
         * @description Policy: `enter` (anyone).
         */
        get: operations["get_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in through an institution. Without a link to an account, but with an account of the same verified address, the
         *     answer offers one; it never makes an account or a mandate.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_providers_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link who one is at the institution with one's account here, with its password or signed in to it, and sign in.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_providers_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in through an institution: the answer says where the browser is to go. It comes back to `/sign-in/back`.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_providers_provider_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-comments/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have another code mailed, with the key of the receipt.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_public_comments_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-comments/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address of a comment with the code that was mailed to it.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_public_comments_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-comments/disown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it was somebody else who sent a comment with this address: it is taken back for good.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_public_comments_disown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-comments/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See how far a comment has come, with its number and key.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_public_comments_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-comments/{comment}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read once more what was turned away and sealed; that is recorded with its reason.
         * @description Policy: `open_sealed` (secretariat).
         */
        post: operations["post_public_comments_comment_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have wordings read: runs to draw, remarks, totals, and a redline; with a place, one wording as it would read there. Nothing is stored.
         * @description Policy: `read_wording` (anyone signed in).
         */
        post: operations["post_readings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reasons/{reason}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write a reason anew. Answers given with it stay as they were given.
         * @description Policy: `dispose` (secretariat).
         */
        put: operations["put_reasons_reason"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reasons/{reason}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a reason away. Answers given with it stay.
         * @description Policy: `dispose` (secretariat).
         */
        post: operations["post_reasons_reason_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the session the cookie stands for. The cookie is replaced; using the old one again later than a moment after ends the session.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a round.
         * @description Policy: `see_round` (secretariat, anyone).
         */
        get: operations["get_rounds_round"];
        /**
         * Plan a round anew, all of it, until it opens.
         * @description Policy: `open_round` (secretariat).
         */
        put: operations["put_rounds_round"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the secretariat is done with a closed round.
         * @description Policy: `close_round` (secretariat).
         */
        post: operations["post_rounds_round_answered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a round that has not opened, with the reason everybody who sees the round reads.
         * @description Policy: `open_round` (secretariat).
         */
        post: operations["post_rounds_round_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a round now.
         * @description Policy: `close_round` (secretariat).
         */
        post: operations["post_rounds_round_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lodge a comment in a round. After the deadline it is kept and marked late.
         * @description Policy: `comment` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/comments.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the comments of a round along as a table: `csv`, `xlsx`, `docx` or `json`.
         * @description Policy: `see_comment` (secretariat, anyone signed in, anyone).
         */
        get: operations["get_rounds_round_comments.{format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/comments/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lodge a table of comments: all its rows, or none.
         * @description Policy: `comment` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_comments_table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/comments/table/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See where every row of a table of comments would go. Nothing is stored.
         * @description Policy: `comment` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_comments_table_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a round a later deadline, with the reason everybody who sees the round reads.
         * @description Policy: `close_round` (secretariat).
         */
        post: operations["post_rounds_round_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments of a round whose authors say that the answer does not reflect them.
         * @description Policy: `dispose` (secretariat).
         */
        get: operations["get_rounds_round_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a planned round now.
         * @description Policy: `open_round` (secretariat).
         */
        post: operations["post_rounds_round_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/public-comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a comment to a public round without an account. Its number is given at once; a code is mailed to confirm the address.
         *     When much arrives, a proof of work is asked for with `proof_required`. With an Idempotency-Key the same request again gives
         *     the same number.
         * @description Policy: `comment_without_account` (anyone).
         */
        post: operations["post_rounds_round_public_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/public-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whose comments are looked at before they are published.
         * @description Policy: `open_round` (secretariat).
         */
        put: operations["put_rounds_round_public_terms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a round as somebody of its audience would meet it. Nothing is written.
         * @description Policy: `open_round` (secretariat).
         */
        get: operations["get_rounds_round_rehearsal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the set of one's own team in a round: what is collected, what is said about it, what was lodged.
         * @description Policy: `collect` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        get: operations["get_rounds_round_submission"];
        put?: never;
        /**
         * Begin a set; after a lodged one with what was lodged.
         * @description Policy: `collect` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/submission/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a comment forward for the set.
         * @description Policy: `collect` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_submission_contributions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/submission/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lodge the set, as its sentence says. One lodged before is replaced until the round closes.
         * @description Policy: `submit` (coordinator, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_submission_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{round}/submission/talk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something within the team: nobody else reads it.
         * @description Policy: `collect` (coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_rounds_round_submission_talk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with address and password.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session the cookie stands for.
         * @description Policy: `enter` (anyone).
         */
        post: operations["post_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mend what is said of a source. `If-Match` says which version was seen.
         * @description Policy: `keep_evidence` (secretariat).
         */
        put: operations["put_sources_source"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{source}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a paragraph, or a comment, cites a source.
         * @description Policy: `cite` (secretariat, coordinator, delegate, alternate, expert, regional, organization, public participant).
         */
        post: operations["post_sources_source_citations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{source}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that another source has taken the place of one: what cites it waits for an answer.
         * @description Policy: `keep_evidence` (secretariat).
         */
        post: operations["post_sources_source_supersede"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a process rests on, whom to ask about it, what it needs and what was promised to it. */
        AboutView: {
            /** @description When it became what it is; absent while nothing was written. */
            changed_at?: string | null;
            /** @description Whom to ask. */
            contact?: string | null;
            /** @description The entity tag to change it with. */
            etag: string;
            /** @description On whose decision it is held. */
            mandate?: string | null;
            /** @description What it needs. */
            needed: components["schemas"]["ResourceView"][];
            /** @description What was promised to it, and by whom. */
            pledged: components["schemas"]["ResourceView"][];
        };
        /** @description The answer to an invitation. */
        AcceptInvitation: {
            /** @description The name others will see; needed the first time. */
            name?: string | null;
            /** @description A password; without one, one signs in by links. Only the first time. */
            password?: string | null;
            /** @description What stands behind the `#` of the mailed address. */
            token: string;
        };
        /** @description One act in the record. */
        ActView: {
            /** @description When. */
            at: string;
            /** @description What, such as `comment_lodged`. */
            kind: string;
            /** @description On which object. */
            object: string;
            /** @description What the record keeps of one's person there, and blanks when one is erased. */
            personal?: string | null;
        };
        /** @description An organization to add. */
        AddOrganization: {
            /**
             * @description `intergovernmental`, `un_system`, `civil_society`, `academia`, `private_sector`, `local_government`, `professional`,
             *     `indigenous_peoples` or `other`.
             */
            class: string;
            /** @description Its name. */
            name: string;
            /** @description Its region. */
            region?: string | null;
        };
        /** @description A party to add. With the code of one that is known, only its other names are added. */
        AddParty: {
            /** @description Other names. */
            aliases?: string[];
            /** @description Its code: capitals, digits and hyphens, such as `GRP-7`. */
            code: string;
            /** @description Name in English; needed for a new party. */
            english?: string | null;
            /** @description Name in French; the English one when absent. */
            french?: string | null;
            /** @description `state`, `observer` or `group`; `group` when absent. */
            kind?: string | null;
        };
        /** @description A point of an agenda as it is written. */
        AgendaItemInput: {
            /** @description What is read for it. */
            documents?: components["schemas"]["DocumentInput"][];
            /** @description The paragraphs it is about, by their ids in the draft the meeting works on. */
            paragraphs?: string[];
            /** @description What it is. */
            title: string;
        };
        /** @description A point of an agenda. */
        AgendaItemView: {
            /** @description What is read for it. */
            documents: components["schemas"]["DocumentView"][];
            /** @description The paragraphs it is about, of the draft the meeting works on. */
            paragraphs: components["schemas"]["MeetingParagraph"][];
            /** @description What it is. */
            title: string;
        };
        /** @description An agreement as it is sent. */
        Agree: {
            /** @description Instead of paragraphs: the bracket whose words are agreed. */
            bracket?: string | null;
            /** @description Who had the chair. */
            chair?: string | null;
            /** @description Any other condition. */
            condition?: string | null;
            /** @description Paragraphs that are not agreed themselves and must stay as they are for this to hold: "agreed if 5 stays". */
            if_stays?: string[];
            /** @description The rung, by its name. */
            level: string;
            /** @description In which meeting. */
            meeting?: string | null;
            /** @description The paragraphs of the working draft that are agreed; several are a package. */
            paragraphs?: string[];
            /** @description What it waits for still. */
            pending_on?: string | null;
            /**
             * @description The entity tag of every paragraph named here, and of the one the bracket stands in, as it was read: nobody agrees to
             *     words that have changed meanwhile.
             */
            seen?: {
                [key: string]: string;
            };
            /** @description Date and time as they are stamped, in the meeting's zone: `31 May 2023 19.39`. Now in UTC when absent. */
            when?: string | null;
        };
        /** @description What a draft quotes of adopted texts. */
        AgreedLanguageView: {
            /** @description Whether there was no time to look at all of them. */
            coarse: boolean;
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description The text, by its name in addresses. */
            instrument: string;
            /** @description The BCP 47 language of the text. */
            language: string;
            /** @description The adopted texts it was held against. */
            library: components["schemas"]["LibraryTextView"][];
            /** @description What it quotes, in the order of the draft. */
            quotes: components["schemas"]["AgreedQuoteView"][];
            /** @description Sentences that were looked at. */
            sentences: number;
            /** @description Its title. */
            title: string;
        };
        /** @description Words of a draft that quote an adopted text. */
        AgreedQuoteView: {
            /** @description Other texts of the library that say it just as much, as places there. */
            also: number[];
            /** @description Whether nothing differs but spaces, punctuation, quotation style and case. */
            exact: boolean;
            /** @description Its label. */
            label?: string | null;
            /**
             * Format: double
             * @description How much of both is shared, 0 to 1.
             */
            likeness: number;
            /** @description From the adopted words to those of the draft. */
            ops: components["schemas"]["OpView"][];
            /** @description The paragraph of the draft. */
            paragraph: string;
            /** @description The words there. */
            source: string;
            /** @description The label of the paragraph there. */
            source_label?: string | null;
            /** @description The adopted text, as its place in `library`. */
            text: number;
            /** @description The words of the draft, without positions. */
            words: string;
        };
        /** @description What an agreement is about. */
        AgreementPartView: {
            /** @description The bracket, when only that is agreed. */
            bracket?: string | null;
            /** @description Whether they are others now, or gone. */
            changed: boolean;
            /** @description What is printed before it now. */
            label?: string | null;
            /** @description The paragraph. */
            paragraph: string;
            /** @description Not agreed itself: it must stay as it is for the agreement to hold. */
            stays: boolean;
            /** @description The words then. */
            words: string;
        };
        /** @description An agreement. */
        AgreementView: {
            /** @description When it was recorded. */
            at: string;
            /** @description Who had the chair. */
            chair?: string | null;
            /** @description Under which condition. */
            condition?: string | null;
            /** @description The draft in which it was agreed. */
            draft: components["schemas"]["DraftRef"];
            /** @description Whether it stands: not opened again, and what had to stay has stayed. */
            holds: boolean;
            /** @description Which. */
            id: string;
            /** @description The rung's name. */
            level: string;
            /** @description In which meeting. */
            meeting?: string | null;
            /** @description What it is about. */
            parts: components["schemas"]["AgreementPartView"][];
            /** @description What it waits for still. */
            pending_on?: string | null;
            /** @description When it was opened again. */
            reopened_at?: string | null;
            /** @description Why. */
            reopened_reason?: string | null;
            /**
             * Format: int32
             * @description The rung, from 0.
             */
            rung: number;
            /** @description `bracket`, `paragraph` or `package`. */
            scope: string;
            /** @description The date and time stamped into the text. */
            stamp?: string | null;
        };
        /** @description Comments that say the same. */
        AlikeGroup: {
            /** @description How many comments there are. */
            comments: number;
            /** @description All of them in the order they came, the representative first. */
            members: components["schemas"]["AlikeMember"][];
            /** @description How many wait for an answer. */
            open: number;
            /** @description The number of the first of them, which stands for the group. */
            representative: string;
            /** @description What it says. */
            text: string;
            /** @description How many people made them. */
            voices: number;
        };
        /** @description One comment of a group. */
        AlikeMember: {
            /** @description What it says that the representative does not. */
            adds: string[];
            /** @description The comment. */
            id: string;
            /** @description The number to quote. */
            number: string;
            /** @description Whether it waits for an answer. */
            open: boolean;
            /** @description The paragraph it is about; absent for the whole draft. */
            paragraph?: string | null;
        };
        /** @description One alternative. */
        AlternativeView: {
            /**
             * Format: int32
             * @description The bracket it is, unless it is a part of one or an option.
             */
            bracket?: number | null;
            /** @description Who said what on it, as far as the reader may see it. */
            entries?: components["schemas"]["EntryView"][];
            /** @description Its first words, without positions. */
            text: string;
            /** @description What a position on it belongs to or means is not certain. */
            uncertain?: boolean;
        };
        /** @description Words of which at most one is to stay. */
        AlternativesView: {
            /** @description `neighbours`, `owners`, `slash`, `alt` or `options`: why they are together. */
            basis: string;
            /** @description False: only possible alternatives, until a person says so. */
            certain: boolean;
            /** @description How many there are; of very many not all are listed. */
            count: number;
            /**
             * Format: int32
             * @description The group, as the runs name it.
             */
            group: number;
            /** @description The alternatives in order. */
            members: components["schemas"]["AlternativeView"][];
        };
        /** @description A comment in the W3C Web Annotation Data Model. */
        Annotation: {
            /** @description The vocabulary. */
            "@context": string;
            /** @description What is said, and the words proposed. */
            body: components["schemas"]["TextualBody"][];
            /** @description When it was received. */
            created: string;
            /** @description Its name. */
            id: string;
            /** @description Why: `commenting`, `editing` with proposed words, `questioning`. */
            motivation: string;
            /** @description What it is about. */
            target: components["schemas"]["AnnotationTarget"];
            /** @description `Annotation`. */
            type: string;
        };
        /** @description What an annotation is about. */
        AnnotationTarget: {
            /** @description The chosen words; none for a whole paragraph or draft. */
            selector?: components["schemas"]["SelectorView"][];
            /** @description The paragraph of the draft, by its address. */
            source: string;
        };
        /** @description An answer by the key of a mailed invitation. */
        AnswerByKey: {
            /** @description `accepted`, `tentative` or `declined`. */
            reply: string;
            /** @description What stands behind the `#` of the mailed address. */
            token: string;
        };
        /** @description The same with a mailed link. */
        AnswerByLink: {
            /** @description The answer. */
            answer: components["schemas"]["NominationAnswer"];
            /** @description What stands behind the `#` of the mailed address. */
            token: string;
        };
        /** @description An answer about a citation. */
        AnswerCitation: {
            /** @description `keep`, `change` (to what took the place of the source) or `drop`. */
            answer: string;
            /** @description Why; asked for where it is kept although its source was superseded. */
            reason?: string | null;
        };
        /** @description An answer. */
        AnswerInvitation: {
            /** @description `accepted`, `tentative` or `declined`. */
            reply: string;
        };
        /** @description One row of the answers table. */
        AnswerRow: {
            /** @description The paragraph's fragment in that draft. */
            anchor?: string | null;
            /** @description Who said it. */
            author: components["schemas"]["AuthorView"];
            disposition?: components["schemas"]["DispositionView"] | null;
            /** @description The draft it was said on, by its name in addresses. */
            draft: string;
            /** @description What people call that draft. */
            draft_label: string;
            /** @description The comment. */
            id: string;
            /** @description Why. */
            justification?: string | null;
            /** @description `general`, `substantive`, `technical`, `editorial`, `translation` or `question`. */
            kind: string;
            now?: components["schemas"]["LandingView"] | null;
            /** @description The number to quote. */
            number: string;
            /** @description The paragraph's label then. */
            paragraph_label?: string | null;
            /** @description The words proposed. */
            proposed_wording?: string | null;
            /** @description The proposed words against the chosen ones. */
            redline?: components["schemas"]["OpView"][] | null;
            /** @description What it points at: `words`, `paragraph`, `footnote`, `after` or `whole`. */
            target: string;
            /** @description What was said. */
            text: string;
        };
        /** @description An answer to a question of the round. */
        AnswerTo: {
            /** @description The question. */
            question: string;
            /** @description What is answered. */
            text: string;
        };
        /** @description What was answered. */
        AnsweredMany: {
            /** @description The numbers of the comments that were answered. */
            answered: string[];
        };
        /** @description That the secretariat is done with a round. */
        AnsweredRound: {
            /** @description Why comments stay unanswered, where some do. */
            reason?: string | null;
        };
        /** @description A token of a program. */
        ApiTokenView: {
            /** @description The capacity of that mandate. */
            capacity: string;
            /** @description When it was made. */
            created_at: string;
            /** @description Whether it has stopped, for its time or its mandate. */
            expired: boolean;
            /** @description When it stops working. */
            expires_at: string;
            /** @description Which. */
            id: string;
            /** @description The mandate it acts in. */
            mandate: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description Its delegation or group. */
            party?: string | null;
            /** @description What it was made for. */
            scopes: string[];
            /** @description When it was last used, to within an hour. */
            used_at?: string | null;
        };
        /** @description One's own API tokens, and what one more could be made for. */
        ApiTokensView: {
            /** @description Those not revoked, the newest first. */
            items: components["schemas"]["ApiTokenView"][];
            /** @description The scopes that could give anything in the mandate acted in: `read`, `comment`, `work`. */
            scopes: string[];
        };
        /** @description A proposal to appoint people. */
        AppointmentView: {
            /** @description On whose authority it was approved. */
            authority?: string | null;
            /** @description The call. */
            call: string;
            /** @description Whether this reader could be the second person. */
            can_approve: boolean;
            /** @description Whether all the others are told that they are not appointed. */
            concludes: boolean;
            /** @description When. */
            decided_at?: string | null;
            /** @description Who decided. */
            decided_by?: string | null;
            /** @description First day of the term. */
            first_day: string;
            /** @description The proposal. */
            id: string;
            /** @description Last day of it. */
            last_day?: string | null;
            /** @description Who is to be appointed. */
            nominees: components["schemas"]["NomineeRef"][];
            /** @description What its proposer says of it. */
            note?: string | null;
            /** @description When. */
            proposed_at: string;
            /** @description Who proposed. */
            proposed_by: string;
            /** @description Why it was turned down. */
            reason?: string | null;
            replaces?: components["schemas"]["NomineeRef"] | null;
            /** @description `proposed`, `approved` or `refused`. */
            state: string;
        };
        /** @description The second person's yes. */
        Approve: {
            /** @description On whose authority: the head of the body, and the document that says so. */
            authority: string;
        };
        /** @description Another address for the account. */
        AskForAddress: {
            /** @description The address from when it is confirmed. */
            email: string;
            /** @description The password of the account. */
            password: string;
        };
        /** @description Which link is asked for. */
        AskForLink: {
            /** @description The address of the account. */
            email: string;
            /** @description `sign_in`, or `reset` for a new password. */
            purpose: string;
        };
        /** @description Somebody as they are entered. */
        AttendeeInput: {
            /** @description What kind of organization they are of. */
            class?: string | null;
            /** @description Their address; asked for where they are invited by mail. */
            email?: string | null;
            /** @description `female`, `male` or `other`; absent where they did not say. */
            gender?: string | null;
            /** @description The language they are written to in; English when absent. */
            language?: string | null;
            /** @description Their name; that of their account when absent. */
            name?: string | null;
            /** @description The party they are of. */
            party?: string | null;
            /** @description The region they are of. */
            region?: string | null;
        };
        /** @description Somebody of a meeting. */
        AttendeeView: {
            /** @description Whether they have an account here; for the secretariat. */
            account?: boolean | null;
            /** @description Whether they came, once that was entered. */
            attended?: boolean | null;
            /** @description What kind of organization they are of. */
            class?: string | null;
            /** @description Their address; for the secretariat. */
            email?: string | null;
            /** @description How they describe their gender; for the secretariat. */
            gender?: string | null;
            /** @description Which. */
            id: string;
            /** @description Whether the invitation was mailed; for the secretariat. */
            mailed?: boolean | null;
            /** @description Their name. */
            name: string;
            /** @description The party they are of. */
            party?: string | null;
            /** @description The region they are of. */
            region?: string | null;
            /** @description What they answered; for the secretariat. */
            reply?: string | null;
        };
        /** @description Who said it, as far as this reader may know. */
        AuthorView: {
            /** @description The name; absent for those who see role and party only. */
            name?: string | null;
            /** @description The party spoken for at the time. */
            party?: string | null;
            /** @description The role at the time. */
            role: string;
            room?: components["schemas"]["RoomView"] | null;
            speaker?: components["schemas"]["SpeakerView"] | null;
        };
        /** @description How a choice is spread. It counts, and neither orders nor rates anybody. */
        BalanceView: {
            /** @description People by State, by its code. */
            by_state: components["schemas"]["ShareView"][];
            /** @description People by competence, those wanted first. */
            competences: components["schemas"]["ShareView"][];
            /** @description People by gender: `female`, `male`, `other`, or `unknown` where nothing was said. */
            genders: components["schemas"]["ShareView"][];
            /** @description People: those chosen, of those who agreed. */
            people: components["schemas"]["ShareView"];
            /** @description People by region; `unknown` where none is known. */
            regions: components["schemas"]["ShareView"][];
            /**
             * Format: int64
             * @description How many members the group is to have.
             */
            seats: number;
            /** @description States. */
            states: components["schemas"]["ShareView"];
            /** @description Member States nobody is nominated by, by their codes. */
            without_nominee: string[];
        };
        /** @description Why a mandate is moved. */
        Because: {
            /** @description The reason, for the record. */
            reason?: string | null;
        };
        /** @description What is needed to begin again. */
        BeginCycle: {
            /** @description The day the new cycle begins, `YYYY-MM-DD`; today, when absent. */
            day?: string | null;
            /** @description Why: who asked for the revision, and where. Whoever reads the adopted draft reads it. */
            reason: string;
        };
        /** @description Which path, and where it leads. */
        BeginTimeline: {
            /** @description The month of adoption, such as `2027-06`. */
            adoption: string;
            /** @description The language of its titles: `ar`, `en`, `es`, `fr`, `ru` or `zh`; English when absent. */
            language?: string | null;
            /** @description The template: `two-years`. */
            template: string;
        };
        /** @description What became of a bracket. */
        BiographyEnd: {
            /** @description The first draft without it. */
            draft: components["schemas"]["DraftRef"];
            /** @description `lifted_kept`, `lifted_dropped`, `joined` or `with_paragraph`. */
            how: string;
            into?: components["schemas"]["BracketRef"] | null;
        };
        /** @description A bracket in one draft. */
        BiographyStep: {
            /** @description The paragraph's fragment in the draft. */
            anchor: string;
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description Who stood where, as far as the reader may see it. */
            entries?: components["schemas"]["EntryView"][];
            /** @description What is printed before the paragraph. */
            label?: string | null;
            /** @description Who says something else than in the draft before. */
            moved?: components["schemas"]["PositionMoved"][];
            /** @description What changed in its words. */
            ops?: components["schemas"]["OpView"][];
            /** @description The paragraph. */
            paragraph: string;
            /** @description `born`, `same`, `changed` (its words) or `moved` (to another paragraph). */
            what: string;
            /** @description Its words. */
            words: string;
        };
        /** @description The life of a bracket over the drafts a reader may read. */
        BiographyView: {
            /** @description Agreements on it; for those who negotiate. */
            agreements: components["schemas"]["AgreementView"][];
            /** @description The comments whose words landed in its paragraph when it came. */
            comments: components["schemas"]["CauseView"][];
            ended?: components["schemas"]["BiographyEnd"] | null;
            /** @description The draft that first had it. */
            first_draft: string;
            /** @description Its identity. */
            id: string;
            parted_from?: components["schemas"]["BracketRef"] | null;
            /** @description Brackets that were parted off from it. */
            parts: components["schemas"]["BracketRef"][];
            /** @description What parties stated on it, oldest first; for those who negotiate. */
            positions: components["schemas"]["PositionView"][];
            /** @description The proposals it came with. */
            proposals: components["schemas"]["ProposalRef"][];
            /** @description Where it stood, draft after draft. */
            steps: components["schemas"]["BiographyStep"][];
            /** @description Its words, as they stood last. */
            words: string;
        };
        /** @description Something that happened to a bracket. */
        BracketEventView: {
            /** @description The stance after. */
            after?: string | null;
            /** @description The stance before. */
            before?: string | null;
            /** @description Where it stood in the old words: first code point and the one after the last. */
            from_span?: [
                number,
                number
            ] | null;
            /** @description Such as `opened`, `lifted_kept`, `lifted_dropped`. */
            kind: string;
            /** @description The party whose position it is; only where positions may be seen. */
            party?: string | null;
            /** @description The words concerned. */
            text: string;
            /** @description Where it stands in the new words. */
            to_span?: [
                number,
                number
            ] | null;
        };
        /** @description A bracket, named. */
        BracketRef: {
            /** @description Its identity. */
            id: string;
            /** @description Its words, as the reader saw them last. */
            words: string;
        };
        /** @description A bracket of a draft. */
        BracketView: {
            /** @description The paragraph's fragment in this draft. */
            anchor: string;
            /**
             * Format: int32
             * @description Its number in the draft, as the runs name it.
             */
            bracket: number;
            /**
             * Format: int32
             * @description 1 for an outermost one.
             */
            depth: number;
            /** @description Where it ends. */
            end?: number | null;
            /** @description Who says what on it, as far as the reader may see it. */
            entries?: components["schemas"]["EntryView"][];
            /**
             * Format: int32
             * @description The group of alternatives it belongs to, as the runs name it.
             */
            group?: number | null;
            /** @description The identity it keeps through all drafts. */
            id: string;
            /** @description What is printed before the paragraph. */
            label?: string | null;
            /** @description Its place among the brackets that open in the paragraph, from 0. */
            number: number;
            /** @description The paragraph it opens in. */
            paragraph: string;
            /**
             * @description Where it begins in the wording, in code points; for those who see positions: to others the
             *     wording is without them.
             */
            start?: number | null;
            /** @description All of it is struck. */
            struck: boolean;
            /** @description Its words, without positions. */
            words: string;
        };
        /** @description What a call was until it was changed. */
        CallChangeView: {
            /** @description When. */
            at: string;
            /** @description When it was to close. */
            closes_at: string;
            /** @description When it was to open. */
            opens_at: string;
            /**
             * Format: int64
             * @description How many each State could nominate.
             */
            per_state: number;
            /** @description Why it was changed. */
            reason?: string | null;
            /**
             * Format: int64
             * @description How many members were wanted.
             */
            seats: number;
            /** @description What was said of it. */
            state: string;
            /** @description Its title until then. */
            title: string;
        };
        /** @description A call for nominations. */
        CallView: {
            /** @description What it was before, oldest first. */
            changes: components["schemas"]["CallChangeView"][];
            /** @description When it closes. */
            closes_at: string;
            /** @description The competences wanted. */
            competences: string[];
            /** @description By what nominees are looked at. */
            criteria: string;
            /** @description Its version, for `If-Match`. */
            etag: string;
            /** @description The call. */
            id: string;
            /**
             * Format: int64
             * @description How many more the reader's own State may nominate.
             */
            left?: number | null;
            /** @description When it opens. */
            opens_at: string;
            /**
             * Format: int64
             * @description How many each State may nominate.
             */
            per_state: number;
            /**
             * Format: int64
             * @description How many members the group is to have.
             */
            seats: number;
            /** @description What the secretariat says of it: `open`, `closed` or `cancelled`. */
            state: string;
            /** @description Where it stands now: `planned`, `open`, `closed` or `cancelled`. */
            status: string;
            /** @description Its title. */
            title: string;
        };
        /** @description Why a round is given up. */
        CancelRound: {
            /** @description The reason; whoever sees the round reads it. */
            reason: string;
        };
        /** @description A comment on an earlier draft, and where it stands in a later one. */
        CarriedRow: {
            /** @description Where it might belong, while that is uncertain. */
            candidates: components["schemas"]["StandsView"][];
            /** @description The comment, where it was made. */
            comment: components["schemas"]["CommentView"];
            now?: components["schemas"]["StandsView"] | null;
            /**
             * @description `kept` (its very words), `edited` (surely its words, edited), `placed` (a person has said where), `stays` (a person has said
             *     that it stays where it was made), `uncertain` (a person must say) or `gone` (nothing of what it is about is left).
             */
            place: string;
        };
        /** @description The unanswered comments on earlier drafts of a text, carried to its newest issued draft. */
        CarriedView: {
            /** @description That draft. */
            draft: components["schemas"]["DraftCard"];
            /** @description Those that wait for a person first. */
            items: components["schemas"]["CarriedRow"][];
        };
        /** @description A comment that led to a wording. */
        CauseView: {
            /** @description The answer. */
            disposition: string;
            /** @description The draft it was made on, if the reader may read it. */
            draft?: string | null;
            /** @description The comment. */
            id: string;
            /** @description What the comment is. */
            kind: string;
            /** @description The number to quote. */
            number: string;
            /** @description Why, as its author was told. */
            reason?: string | null;
            /** @description What it says. */
            text: string;
        };
        /** @description A number as this reader may know it. */
        CellView: {
            /** @description The number; absent where it is kept back. */
            count?: number | null;
            /** @description Whether it is below 5. One that is kept back without being small would give a small one away. */
            few: boolean;
        };
        /** @description Changes to the members of a group. */
        ChangeMembers: {
            /** @description One entry per member. */
            members: components["schemas"]["MemberChange"][];
            /** @description Why, for the record. */
            reason?: string | null;
        };
        /** @description A new password in the place of the old one. */
        ChangePassword: {
            /** @description The password from now on. */
            new: string;
            /** @description The password until now. */
            old: string;
        };
        /** @description A change that waits at the desk, with everybody who wants it. */
        ChangeView: {
            /** @description Where it is to go. */
            behind?: string | null;
            /** @description Whether the words it was made on were changed meanwhile and rivals would stand in brackets. */
            clashes: boolean;
            /** @description The numbers of the comments that want it. */
            comments: string[];
            /** @description What that changes of the words that stand now. */
            ops: components["schemas"]["OpView"][];
            /** @description The parties behind them. */
            parties: string[];
            /** @description The ids of the proposals that want it. */
            proposals: string[];
            /** @description `words`, `move`, `alternative` or `new_paragraph`. */
            sort: string;
            /** @description The whole wording after it. */
            wording: string;
        };
        /** @description A signed state of the ledger. Keep one, and nothing before it can be changed without your seeing it. */
        Checkpoint: {
            /** @description When it was signed. */
            at: string;
            /** @description The key that signed it, as `name+hash`. */
            key: string;
            /** @description The checkpoint itself: a signed note in the form of c2sp.org/tlog-checkpoint. */
            note: string;
            /** @description The root over them, in base64. */
            root: string;
            /**
             * Format: int64
             * @description How many entries it covers.
             */
            size: number;
        };
        /** @description Whose offers are taken up. */
        ChooseHosts: {
            /** @description The offers, by their ids; none where none is taken up. */
            chosen: string[];
            /** @description Why; everybody who reads the call reads it. */
            reason: string;
        };
        /** @description The mandate to act in from now on, by its id or by the party it is for. */
        ChooseMandate: {
            /** @description The mandate. */
            mandate?: string | null;
            /** @description The delegation or group to act for; instead of the mandate. */
            party?: string | null;
        };
        /** @description A paragraph or a comment that cites a source. */
        CitationView: {
            /** @description Whether its source was superseded and this reader is asked what becomes of it. */
            asks: boolean;
            /** @description The comment that cites. */
            comment?: string | null;
            /** @description The last draft that holds it and this reader may read. */
            draft?: string | null;
            /** @description Whether it has ended. */
            ended: boolean;
            /** @description The citation. */
            id: string;
            /** @description The text, by its name in addresses. */
            instrument: string;
            /** @description Why it was kept although its source was superseded. */
            kept_reason?: string | null;
            /** @description Its label there. */
            label?: string | null;
            /** @description Whether this reader may end it. */
            may_answer: boolean;
            /** @description Its number. */
            number?: string | null;
            /** @description The paragraph that cites. */
            paragraph?: string | null;
            /** @description Where in the source. */
            place?: string | null;
            /** @description Its title. */
            title: string;
            /** @description Its first words. */
            words: string;
        };
        /** @description What cites a source: a paragraph of a text, or a comment. */
        Cite: {
            /** @description The comment, where one cites. */
            comment?: string | null;
            /** @description The text, by its name in addresses, where a paragraph cites. */
            instrument?: string | null;
            /** @description The paragraph. */
            paragraph?: string | null;
            /** @description Where in the source: a page, a table. */
            place?: string | null;
        };
        /** @description Changes in a row, by class; a deletion and the insertion in its place are one. */
        ClassesView: {
            /** @description Bracket and strike marks. */
            brackets: number;
            /** @description What nobody sees. */
            invisible: number;
            /** @description Labels, footnote calls, references. */
            numbering: number;
            /** @description Tags and stamps. */
            positions: number;
            /** @description Punctuation, quotation style, emphasis, letter case. */
            punctuation: number;
            /** @description Words. */
            words: number;
        };
        /** @description Why a round is closed before its hour. */
        CloseRound: {
            /** @description The reason, for the record. */
            reason?: string | null;
        };
        /** @description A paragraph as a coalition would leave it. */
        CoalitionParagraph: {
            /** @description Its fragment in the draft. */
            anchor: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description The paragraph. */
            paragraph: string;
            /** @description The same, ready to be drawn. */
            runs: components["schemas"]["RunView"][];
            /** @description How it would read. */
            wording: string;
        };
        /** @description What remains of a draft for a coalition. */
        CoalitionView: {
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description Brackets whose words they leave out. */
            go: number;
            /** @description Brackets they do not decide. */
            open: number;
            /** @description The paragraphs that would read otherwise. */
            paragraphs: components["schemas"]["CoalitionParagraph"][];
            /** @description The parties. */
            parties: string[];
            /** @description Brackets whose words they keep. */
            stay: number;
        };
        /** @description One thing two sides cannot both have. */
        CollisionView: {
            /**
             * @description `words` for the same words changed differently, `dropped` for what one side dropped and the other changed, `moved` for
             *     different places, `added` for something else at one place.
             */
            kind: string;
            /** @description What the left side wrote. */
            left?: string | null;
            /** @description What the right side wrote. */
            right?: string | null;
            /** @description Where the rivals stand in `merged`: first code point and the one after the last. */
            span?: [
                number,
                number
            ] | null;
        };
        /** @description A comment, named. */
        CommentRef: {
            /** @description The comment. */
            id: string;
            /** @description The number to quote. */
            number: string;
        };
        /** @description One comment. */
        CommentView: {
            /** @description The fragment of the paragraph in that draft. */
            anchor?: string | null;
            /** @description Who said it. */
            author: components["schemas"]["AuthorView"];
            /** @description When it was received. */
            created_at: string;
            disposition?: components["schemas"]["DispositionView"] | null;
            /** @description On which draft, by its name in addresses. */
            draft: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description The comment. */
            id: string;
            /** @description Of which text. */
            instrument: components["schemas"]["InstrumentRef"];
            judgement?: components["schemas"]["JudgementView"] | null;
            /** @description Why. */
            justification?: string | null;
            /** @description `general`, `substantive`, `technical`, `editorial`, `translation` or `question`. */
            kind: string;
            /** @description The language it is written in, when its author said so. */
            language?: string | null;
            /** @description Whether it came after the deadline. */
            late: boolean;
            /** @description What this reader may do with it. */
            may: string[];
            /** @description Whether it is the reader's own. */
            mine: boolean;
            /** @description The number to quote. */
            number: string;
            /** @description On which paragraph; absent for the whole draft. */
            paragraph?: string | null;
            /** @description What is printed before the paragraph. */
            paragraph_label?: string | null;
            /** @description The words proposed instead of the chosen ones. */
            proposed_wording?: string | null;
            question?: components["schemas"]["QuestionView"] | null;
            quote?: components["schemas"]["QuoteView"] | null;
            /** @description The proposed words against the chosen ones. */
            redline?: components["schemas"]["OpView"][] | null;
            /** @description How much is said about it, of that which this reader may see. */
            replies: number;
            /** @description In which round. */
            round: string;
            /** @description The round's title. */
            round_title: string;
            /** @description The number of the set it was lodged with. */
            set?: string | null;
            /** @description How far it has come: `received`, `published` (others see it), `considered` (the round has closed), `answered` or `withdrawn`. */
            stage: string;
            stands?: components["schemas"]["StandsView"] | null;
            /** @description `received`, `withdrawn` or `answered`. */
            state: string;
            /** @description Who supports it. */
            support: components["schemas"]["SupportView"];
            /** @description What it points at: `words`, `paragraph`, `footnote`, `after` (something is missing after the paragraph) or `whole`. */
            target: string;
            /** @description What is said. */
            text: string;
        };
        /** @description Two drafts compared. */
        ComparisonView: {
            /** @description Whether the work was cut short and the answer is coarser than it could be. */
            coarse: boolean;
            /** @description How many pairs wait for a person's answer; for those who may give one. */
            doubtful?: number | null;
            /** @description The older draft. */
            from: components["schemas"]["DraftCard"];
            /** @description The sentence as data, in its order. */
            parts: components["schemas"]["PartView"][];
            /** @description The rows in the order of the newer draft, dropped ones where they stood. */
            rows: components["schemas"]["RowView"][];
            /** @description Said, in English. */
            sentence: string;
            /** @description Counted. */
            summary: components["schemas"]["SummaryView"];
            /** @description The newer draft. */
            to: components["schemas"]["DraftCard"];
            /** @description Names exactly this answer; sent back in `version`, a public one may be kept for ever. */
            version: string;
        };
        /** @description All tabled proposals on a paragraph as one wording. */
        CompilationView: {
            /** @description The words they are compiled over. */
            base: string;
            /** @description Whether some brackets may be wider than they need to be. */
            coarse: boolean;
            /** @description What every party wants. */
            parties: components["schemas"]["PartyTextView"][];
            /** @description The same as data. */
            pieces: components["schemas"]["CompiledPieceView"][];
            /** @description Whether reading the wording alone gives every party's text and the base back. */
            readable: boolean;
            /** @description The same, to be drawn. */
            runs: components["schemas"]["RunView"][];
            /** @description The compilation, in the notation. */
            wording: string;
        };
        /** @description Words nobody touches, or a place with everybody's words. */
        CompiledPieceView: {
            /** @description What parties want instead. */
            alternatives?: components["schemas"]["PieceAlternativeView"][];
            /** @description What stands in the base. */
            base?: string | null;
            /** @description Words nobody touches. */
            kept?: string | null;
        };
        /** @description The code that was mailed, with the number it is about. */
        ConfirmPublic: {
            /** @description The code, typed as people type. */
            code: string;
            /** @description The number of the receipt. */
            number: string;
        };
        /** @description Something that does not go together with a milestone. */
        ConflictView: {
            /** @description The draft it is held against, where that is not the milestone itself. */
            against?: string | null;
            /**
             * @description `before_awaited`: it ends before what it waits for; `round_outside`: a round is not within its days;
             *     `round_after_draft`: a round ends after the draft it feeds.
             */
            code: string;
            /** @description Its last day; for a round outside, its days. */
            days: string;
            /** @description The milestone or round that is in the way. */
            what: string;
        };
        /** @description What a nominee agrees to, in one language. */
        ConsentView: {
            /** @description BCP 47 tag. */
            language: string;
            /** @description The sentence. */
            sentence: string;
        };
        /** @description Proof that a later checkpoint begins with all that an earlier one covers. */
        Consistency: {
            /** @description The earlier one. */
            from: components["schemas"]["Checkpoint"];
            /** @description The proof of RFC 6962, section 2.1.2: hashes in base64. */
            path: string[];
            /** @description The later one. */
            to: components["schemas"]["Checkpoint"];
        };
        /** @description One row of the record. */
        ConsolidationRow: {
            /** @description The comments that led to it, of those this reader may see. */
            comments: components["schemas"]["Contribution"][];
            /** @description Who contributed: parties, and the roles of those who speak for none. */
            contributors: string[];
            /** @description The labels in this draft; empty for what was dropped. */
            labels: string[];
            /** @description The labels in the draft before; empty for what is new. */
            old_labels: string[];
            /** @description `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `new` or `dropped`. */
            operation: string;
        };
        /** @description A comment that led to a row. */
        Contribution: {
            /** @description The answer. */
            disposition: string;
            /** @description The number to quote. */
            number: string;
            /** @description Why. */
            reason?: string | null;
        };
        /** @description Something an offer brings. */
        ContributionInput: {
            /**
             * Format: int64
             * @description How much it is worth, in whole units of the currency.
             */
            amount?: number | null;
            /** @description The currency, by its code of three letters. */
            currency?: string | null;
            /** @description What it is. */
            what: string;
        };
        /** @description Something an offer brings. */
        ContributionLine: {
            /**
             * Format: int64
             * @description How much it is worth, in whole units of the currency.
             */
            amount?: number | null;
            /** @description The currency, by its code of three letters. */
            currency?: string | null;
            /** @description What it is. */
            what: string;
        };
        /** @description One contribution to a set. */
        ContributionView: {
            /** @description Its fragment in the draft. */
            anchor?: string | null;
            /** @description The name of who wrote it. */
            author: string;
            /** @description When it was written. */
            created_at: string;
            /** @description Which. */
            id: string;
            /** @description The contribution that holds its substance. */
            into?: string | null;
            /** @description Why. */
            justification?: string | null;
            /** @description The kind of comment. */
            kind: string;
            /** @description The language it is written in. */
            language?: string | null;
            /** @description Whether this reader may write it anew. */
            may_reword: boolean;
            /** @description Whether it is the reader's own. */
            mine: boolean;
            /** @description The private note to the secretariat that goes with it. */
            note?: string | null;
            /** @description The paragraph's place in the draft, from 0. */
            ordinal?: number | null;
            /** @description The paragraph. */
            paragraph?: string | null;
            /** @description What is printed before it. */
            paragraph_label?: string | null;
            /** @description The words proposed. */
            proposed_wording?: string | null;
            /** @description The question of the round it answers. */
            question?: string | null;
            quote?: components["schemas"]["QuoteView"] | null;
            /** @description Why it was decided so. */
            reason?: string | null;
            /** @description The proposed words against the chosen ones. */
            redline?: components["schemas"]["OpView"][] | null;
            /** @description The contribution it was written anew from. */
            replaces?: string | null;
            /** @description `offered`, `taken`, `left_out`, `merged` or `reworded`. */
            state: string;
            /** @description What it points at. */
            target: string;
            /** @description What is said. */
            text: string;
        };
        /** @description How far words are from agreement. */
        CountsView: {
            /** @description Of these, code points outside all brackets. */
            agreed: number;
            /**
             * Format: int32
             * @description The greatest depth.
             */
            depth: number;
            /** @description Of these, brackets that one party could close; none where positions are not shown. */
            one_party_away: number;
            /** @description Brackets that are open and not struck. */
            open_brackets: number;
            /** @description Of these, brackets on which nobody is recorded to have spoken, as far as the reader may see it. */
            unattributed: number;
            /** @description Code points of words, struck ones left out. */
            words: number;
        };
        /** @description A new account without a mandate. */
        CreateAccount: {
            /** @description Where mails go; also the name to sign in with. */
            email: string;
            /** @description BCP 47 language of mails; `en` when absent. */
            language?: string | null;
            /** @description The name. */
            name: string;
        };
        /** @description What is needed to begin an instrument. */
        CreateInstrument: {
            /** @description BCP 47 language of the text. */
            language: string;
            /** @description The name in addresses, unique in the house. */
            slug: string;
            /** @description The title. */
            title: string;
        };
        /** @description What is needed to begin a process. */
        CreateProcess: {
            /** @description Whether everybody may know of it. */
            public?: boolean;
            /** @description The name in addresses. */
            slug: string;
            /** @description What it is about. */
            summary?: string;
            /** @description The title. */
            title: string;
            /** @description The IANA time zone deadlines are stated in. */
            zone: string;
        };
        /** @description What is needed to plan a round. */
        CreateRound: {
            /** @description The roles it is for: `delegate`, `expert`, `participant`. */
            audience: string[];
            /** @description The kinds of organization whose participants it is for; all participants when absent. */
            classes?: string[] | null;
            /** @description When it closes. */
            closes_at: string;
            /** @description The issued draft, by its name in addresses. */
            draft: string;
            /** @description What participants are asked to look at. */
            guidance?: string | null;
            /** @description `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`. */
            kind: string;
            /** @description The languages comments are asked for in, as BCP 47 tags; any when absent. */
            languages?: string[] | null;
            /**
             * @description Whose comments somebody looks at before they are published, in a round for the public: `nobody`, `newcomers` or `everybody`.
             *     Newcomers, when absent.
             */
            moderation?: string | null;
            /** @description Whether they are told the names of those who commented; the role and party they are told in any case. */
            names?: boolean;
            /** @description When it opens; now, when absent. */
            opens_at?: string | null;
            /** @description Questions they can answer, each by itself or together with a comment. */
            questions?: string[] | null;
            /** @description The region whose participants it is for; all of them when absent. */
            region?: string | null;
            /** @description Who sees its comments: `own`, `delegation`, `round` or `everybody`. */
            shown: string;
            /** @description From when: `at_once`, or `after_close`. At once, when absent. */
            shown_from?: string | null;
            /** @description The title. */
            title: string;
            /** @description The IANA zone the deadline is stated in; the process's, when absent. */
            zone?: string | null;
        };
        /** @description Where work began again from an adopted draft. */
        CycleView: {
            /** @description Since when. */
            day: string;
            /** @description The adopted draft, by its name in addresses. */
            draft: string;
            /** @description What people call it. */
            draft_label: string;
            /** @description Why. */
            reason: string;
        };
        /** @description What became of a proposal. */
        Decide: {
            /** @description Why; a proposal is not dropped without a reason. */
            reason?: string | null;
            /** @description `agreed` or `dropped`. */
            state: string;
        };
        /** @description What is decided about a contribution. */
        DecideContribution: {
            /** @description The contribution that holds its substance, where it is merged. */
            into?: string | null;
            /** @description Why, for the team. */
            reason?: string | null;
            /** @description `taken`, `left_out`, `merged`, or `offered` to leave it open again. */
            state: string;
        };
        /** @description What became of them. */
        Decided: {
            /** @description The numbers that were moved; who was quicker has decided about the others. */
            numbers: string[];
            /** @description `published` or `turned_away`. */
            state: string;
        };
        /** @description A person's answer about paragraphs of two drafts. */
        DecisionView: {
            /** @description When. */
            at: string;
            /** @description Who. */
            by: string;
            /** @description `identity` or `lineage`. */
            effect: string;
            /** @description Paragraphs of the older draft. */
            from: string[];
            /** @description The older draft. */
            from_draft: string;
            /** @description The answer. */
            id: string;
            /** @description `confirm`, `separate` or `pair`. */
            kind: string;
            /** @description Why. */
            reason?: string | null;
            /** @description What it changed, in a sentence. */
            said: string;
            /** @description Paragraphs of the newer draft, by the identity they have since. */
            to: string[];
            /** @description The newer draft. */
            to_draft: string;
            withdrawn?: components["schemas"]["WithdrawnView"] | null;
        };
        /** @description The desk of a text. */
        Desk: {
            /** @description Inputs answered. */
            answered: number;
            base?: components["schemas"]["DraftCard"] | null;
            /** @description Inputs on the draft as a whole, or on paragraphs no longer in it. */
            elsewhere: components["schemas"]["CommentView"][];
            /** @description The paragraphs of the working draft in order. */
            paragraphs: components["schemas"]["DeskRow"][];
            /** @description Inputs in all, withdrawn ones aside. */
            total: number;
            /** @description The working draft. */
            working: components["schemas"]["DraftCard"];
        };
        /** @description One paragraph on the desk. */
        DeskParagraph: {
            /** @description Its wording in the issued draft the working draft began from. */
            base_wording?: string | null;
            /** @description Every change that waits here, the one most want first. */
            changes: components["schemas"]["ChangeView"][];
            /** @description What was said on it, unanswered first. */
            inputs: components["schemas"]["CommentView"][];
            /** @description How many more proposals there are than are listed. */
            more_proposals: number;
            /** @description The paragraph after. */
            next?: string | null;
            /** @description The paragraph in the working draft. */
            paragraph: components["schemas"]["ParagraphView"];
            /** @description The paragraph before. */
            previous?: string | null;
            /** @description What was tabled on it, against it and behind it, in the order it was written. */
            proposals: components["schemas"]["ProposalView"][];
            /** @description The working wording against the issued one. */
            redline: components["schemas"]["OpView"][];
            /** @description How many wordings it has had. */
            versions: number;
        };
        /** @description One paragraph on the desk's list. */
        DeskRow: {
            /** @description Its fragment in the working draft. */
            anchor: string;
            /** @description Whether it differs from the issued draft. */
            changed: boolean;
            /** @description Its first words. */
            excerpt: string;
            /** @description The paragraph. */
            id: string;
            /** @description The kind of provision. */
            kind: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description Inputs without an answer. */
            open_inputs: number;
            /** @description Tabled proposals that wait. */
            open_proposals: number;
            /** @description The place in the draft, counted from 0. */
            ordinal: number;
            /** @description Remarks of the reader. */
            remarks: number;
            /** @description Inputs in all. */
            total_inputs: number;
        };
        /** @description An answer. */
        Dispose: {
            /** @description The number or id of the comment it is the same as; needed for `duplicate`. */
            duplicate_of?: string | null;
            /** @description `accepted`, `accepted_with_modification`, `partly_accepted`, `not_accepted`, `noted`, `out_of_scope`, `deferred` or `duplicate`. */
            kind: string;
            landing?: components["schemas"]["LandingInput"] | null;
            /** @description Why; the author reads it. */
            reason?: string | null;
        };
        /** @description One answer for many comments. */
        DisposeMany: {
            /** @description Their numbers or ids, at most 500. */
            comments: string[];
            /** @description The number or id of the comment they are the same as; needed for `duplicate`. It may be among them, and is left as it is. */
            duplicate_of?: string | null;
            /** @description `accepted`, `accepted_with_modification`, `partly_accepted`, `not_accepted`, `noted`, `out_of_scope`, `deferred` or `duplicate`. */
            kind: string;
            /** @description Why; every author reads it. */
            reason?: string | null;
        };
        /** @description The secretariat's answer. */
        DispositionView: {
            /** @description When. */
            at: string;
            /** @description The number of the comment it is the same as, for those who may see that one. */
            duplicate_of?: string | null;
            /** @description `accepted`, `accepted_with_modification`, `partly_accepted`, `not_accepted`, `noted`, `out_of_scope`, `deferred` or `duplicate`. */
            kind: string;
            landing?: components["schemas"]["LandingView"] | null;
            /** @description Why. */
            reason?: string | null;
        };
        /** @description A document elsewhere. */
        DocumentInput: {
            /** @description Its address, `https://…`. */
            address: string;
            /** @description Its title. */
            title: string;
        };
        /** @description A document elsewhere. */
        DocumentView: {
            /** @description Its address. */
            address: string;
            /** @description Its title. */
            title: string;
        };
        /** @description Paragraphs that may be one provision. */
        DoubtView: {
            /** @description The paragraphs of the older draft. */
            from: components["schemas"]["SideWords"][];
            /** @description What would have changed. */
            ops: components["schemas"]["OpView"][];
            /**
             * Format: double
             * @description How alike they are, 0 to 1.
             */
            score: number;
            /** @description The paragraphs of the newer draft. */
            to: components["schemas"]["SideWords"][];
            /** @description Why they may belong together. */
            why: components["schemas"]["WhyView"];
        };
        /** @description What is not sure between two drafts. */
        DoubtfulView: {
            /** @description The answers that stand. */
            decided: components["schemas"]["DecisionView"][];
            /** @description The older draft. */
            from: components["schemas"]["DraftRef"];
            /** @description What waits for an answer, in the order of the newer draft. */
            items: components["schemas"]["DoubtView"][];
            /** @description Whether an answer changes identities: the newer draft is still the working one. Otherwise it is recorded beside them. */
            may_change_identity: boolean;
            /** @description The newer draft. */
            to: components["schemas"]["DraftRef"];
        };
        /** @description A draft in a list. */
        DraftCard: {
            /** @description How many paragraphs are agreed ad referendum. */
            agreed: number;
            /** @description How many open brackets. */
            brackets: number;
            /** @description The date printed on it, `YYYY-MM-DD`. */
            date?: string | null;
            /** @description Until when it is held back from all but those cleared, if it ever was. */
            embargo_until?: string | null;
            /** @description SHA-256 over labels, kinds and wordings in order. */
            hash?: string | null;
            /** @description When it was issued. */
            issued_at?: string | null;
            /** @description `zero`, `first`, `revised`, `compilation`, `final` or `working`. */
            kind: string;
            /** @description What people call it, such as `First draft`. */
            label: string;
            /** @description How far it is open: `secretariat`, `negotiation`, `experts`, `participants` or `public`. */
            openness: string;
            /** @description How many paragraphs. */
            paragraphs: number;
            /** @description The name in addresses; `working` for the working draft. */
            slug: string;
            /** @description `working` or `issued`. */
            status: string;
            /** @description The document symbol. */
            symbol?: string | null;
        };
        /** @description A draft as data that stands alone. */
        DraftFile: {
            /** @description The draft, with the hash it was issued under. */
            card: components["schemas"]["DraftCard"];
            checkpoint?: components["schemas"]["Checkpoint"] | null;
            /** @description For whom this copy was made, while the draft is held back. */
            copy_for?: string | null;
            /** @description `adref-draft/1`. */
            format: string;
            /** @description The title block. */
            front: components["schemas"]["FrontView"];
            /** @description Until when the draft is held back, where it still is. */
            held_until?: string | null;
            /** @description Of which text. */
            instrument: components["schemas"]["InstrumentRef"];
            /** @description The paragraphs in order. */
            paragraphs: components["schemas"]["DraftFileParagraph"][];
            /** @description Whether positions are in it. */
            positions_shown: boolean;
            /** @description `full`, `brackets`, `plain` or `as:` and a party. */
            view: string;
            /** @description Whether these are the words the hash is over: every position there, and nothing read away. */
            whole: boolean;
        };
        /** @description One paragraph of such a file. */
        DraftFileParagraph: {
            /** @description The lasting identity. */
            id: string;
            /** @description The kind. */
            kind: string;
            /** @description What is printed. */
            label?: string | null;
            /**
             * Format: int64
             * @description How deep: 1 is outermost.
             */
            level: number;
            /** @description The words in the notation. */
            wording: string;
        };
        /** @description How often words stand in a draft. */
        DraftHits: {
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description In how many paragraphs. */
            paragraphs: number;
            /** @description How often. */
            times: number;
        };
        /** @description A draft, by its names in addresses. */
        DraftName: {
            /** @description The draft. */
            draft: string;
            /** @description The text. */
            instrument: string;
        };
        /** @description A draft, named. */
        DraftRef: {
            /** @description The date printed on it, `YYYY-MM-DD`. */
            date?: string | null;
            /** @description When it was issued. */
            issued_at?: string | null;
            /** @description `zero`, `first`, `revised`, `compilation`, `final` or `working`. */
            kind: string;
            /** @description What people call it. */
            label: string;
            /** @description The name in addresses; `working` for the working draft. */
            slug: string;
            /** @description `working` or `issued`. */
            status: string;
            /** @description The document symbol. */
            symbol?: string | null;
        };
        /** @description Where a draft stands, in short. */
        DraftStepView: {
            /** @description Who took the step. */
            body: string;
            /** @description Since when. */
            day: string;
            /** @description `working_group`, `submitted`, `provisional`, `adopted` or `revised`. */
            step: string;
        };
        /** @description A whole draft. */
        DraftView: {
            /** @description The draft. */
            card: components["schemas"]["DraftCard"];
            /** @description How far it is from agreement, of what this reader sees. */
            counts: components["schemas"]["CountsView"];
            /** @description The title block. */
            front: components["schemas"]["FrontView"];
            /** @description Of which text. */
            instrument: components["schemas"]["InstrumentRef"];
            /** @description What this reader may do here. */
            may: string[];
            /** @description Options to choose from, as ranges of the paragraphs. */
            options?: components["schemas"]["OptionGroupView"][];
            /** @description The paragraphs in order. */
            paragraphs: components["schemas"]["ParagraphView"][];
            /** @description Whether positions are in it; without them, tags are taken out of the wordings. */
            positions_shown: boolean;
            /** @description What is odd, of what this reader sees. */
            remarks: components["schemas"]["RemarkView"][];
            /** @description Counted over all, of what this reader sees. */
            totals: components["schemas"]["TotalsView"];
            /** @description In a view as a party: what could not be known of what it wants, in order of place. Absent in other views. */
            unknown?: components["schemas"]["UnknownView"][] | null;
            /** @description `full`, `brackets`, `plain` or `as:` and a party. */
            view: string;
        };
        /** @description A position that one's delegation has prepared: nobody else knows of it. */
        DraftedPositionView: {
            /** @description When. */
            at: string;
            /** @description The brackets it is about, in the order they are preferred. */
            brackets?: string[];
            /** @description Who prepared it. */
            by: string;
            /** @description Other words stand there now. */
            changed: boolean;
            /** @description The draft on which it is to be stated. */
            draft: components["schemas"]["DraftRef"];
            /** @description Which. */
            id: string;
            /** @description Whose it is. */
            party: string;
            /** @description What a pending one waits for. */
            pending_on?: string | null;
            /** @description The proposal it is about. */
            proposal?: string | null;
            /** @description Why. */
            reason?: string | null;
            /** @description `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`. */
            stance: string;
            /** @description The words it was about when it was prepared. */
            words: string;
        };
        /** @description Other words for a proposal that is not tabled. */
        EditProposal: {
            /** @description Why. */
            justification?: string | null;
            /** @description The whole wording wanted. */
            wording: string;
        };
        /** @description One replacement in a wording, in code points. */
        EditView: {
            /** @description up to before here, */
            end: number;
            /** @description The paragraph, counted from 0. */
            paragraph: number;
            /** @description From here, */
            start: number;
            /** @description these characters instead. */
            with: string;
        };
        /** @description New words for a paragraph. */
        EditWording: {
            /** @description Why, for the record. */
            reason?: string | null;
            /** @description The words in the notation. */
            wording: string;
        };
        /** @description How many sessions ended. */
        Ended: {
            /** @description How many. */
            ended: number;
        };
        /** @description Who came. */
        EnterAttendance: {
            /** @description Those who came, by their ids; everybody else of the meeting did not. */
            present: string[];
        };
        /** @description A comment somebody made in a meeting. */
        EnterComment: {
            /** @description Who said it: somebody of the meeting, by their id. */
            attendee: string;
            /** @description What was said; the draft is that of the round. */
            comment: components["schemas"]["LodgeComment"];
            /** @description The round it is counted with, on a text of this process. */
            round: string;
        };
        /** @description One party's stance. */
        EntryView: {
            /** @description The party's code as written. */
            party: string;
            /** @description `support`, `oppose`, `reserve`, `delete`, `retain`, `pending`, `flexible` or `unclear`. */
            stance: string;
        };
        /** @description That somebody means to be erased. */
        EraseMe: {
            /** @description One's own address, typed once more. */
            confirm: string;
        };
        /** @description Who acted. */
        EventActor: {
            /** @description The account. */
            id: string;
            /** @description The name, as it is now. */
            name: string;
        };
        /** @description One recorded act. */
        EventView: {
            actor?: components["schemas"]["EventActor"] | null;
            /** @description The hash of the thing after. */
            after?: string | null;
            /** @description When. */
            at: string;
            /** @description The hash of the thing before. */
            before?: string | null;
            /** @description Ids, codes and numbers. */
            data: Record<string, never>;
            /** @description What, as a code. */
            kind: string;
            /** @description The mandate acted under. */
            mandate?: string | null;
            /** @description The id of what it was done to. */
            object: string;
            /** @description The party spoken for. */
            party?: string | null;
            /** @description The process, by its name in addresses. */
            process?: string | null;
            /** @description Why, in the words of who acted. */
            reason?: string | null;
            /** @description The role acted in. */
            role?: string | null;
            /** @description Whether it stands in the tree, so that its proof can be asked for. */
            sealed: boolean;
            /**
             * Format: int64
             * @description Its number.
             */
            seq: number;
        };
        /** @description A member of the working group. */
        ExpertView: {
            /** @description What they know. */
            competences: string[];
            /** @description First day of the term. */
            from: string;
            /** @description The name. */
            name: string;
            /** @description The State that nominated. */
            state: components["schemas"]["StateView"];
            /** @description Last day of it. */
            to?: string | null;
        };
        /** @description The experts of a process, and how one comes to be one. */
        ExpertsView: {
            /** @description Its calls for nominations, the latest first. */
            calls: components["schemas"]["CallView"][];
            /** @description What nominees agree to, in every language. */
            consent: components["schemas"]["ConsentView"][];
            /** @description The members of its working group, by State. */
            experts: components["schemas"]["ExpertView"][];
            /** @description What this reader may do here, for the party acted for. */
            may: string[];
            /** @description The reader's own nominations. */
            own: components["schemas"]["NominationView"][];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
        };
        /** @description One action. */
        ExplainedAction: {
            /** @description Which. */
            action: string;
            /** @description Whether it is allowed. */
            allowed: boolean;
            /** @description The condition that holds, or the reason against it, in words. */
            because: string;
            /**
             * @description The code of the condition that holds or does not, or of the reason against it: `not_signed_in`, `no_mandate`, `not_active`,
             *     `other_process`, `not_this_capacity`.
             */
            rule: string;
            /** @description The same in words. */
            who?: string | null;
            /** @description Whom the rule that allows it is for: `anyone`, `signed_in`, or capacities. */
            whom?: string[];
        };
        /** @description What somebody may see and do, and why. */
        ExplanationView: {
            /** @description Every action there is. */
            actions: components["schemas"]["ExplainedAction"][];
            /** @description Whether they read the names of people. */
            names: boolean;
            /** @description Whether they read who holds which position. */
            positions: boolean;
            /** @description Who, as asked. */
            subject: string;
        };
        /** @description A later deadline. */
        ExtendRound: {
            /** @description When it closes now. */
            closes_at: string;
            /** @description Why; whoever sees the round reads it. */
            reason: string;
        };
        /** @description A later deadline, with its reason. */
        ExtensionView: {
            /** @description When that was said. */
            at: string;
            /** @description When the round would have closed, or did close. */
            from_closes_at: string;
            /** @description Why. */
            reason: string;
            /** @description When it closes since. */
            to_closes_at: string;
        };
        /** @description The second factor that counts. */
        FactorView: {
            /**
             * Format: int64
             * @description How many recovery codes are left of ten.
             */
            recovery_codes_left: number;
            /** @description Since when. */
            since: string;
        };
        /** @description Figures about what was said on a draft, of what this reader may see. */
        FiguresView: {
            /** @description By kind of comment. */
            by_kind: components["schemas"]["KindCell"][];
            /** @description By region and kind of participant, of so many comments as `of` says. */
            by_origin: components["schemas"]["OriginRow"][];
            /** @description By paragraph, in the order of the draft; those without any are left out. */
            by_paragraph: components["schemas"]["ParagraphCell"][];
            /** @description The days rounds on this draft close. */
            deadlines: string[];
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description Whether small numbers are told as they are. */
            exact: boolean;
            /** @description Of how many comments, the first ones, it is told where they come from. */
            of: number;
            /** @description By day. */
            over_time: components["schemas"]["TimePoint"][];
            /** @description Who has been silent. */
            silent: components["schemas"]["Silence"];
            /** @description How many comments. */
            total: number;
            /** @description How many of them are about the whole draft. */
            whole: number;
        };
        /** @description A file sent as a form. */
        FileForm: {
            /**
             * Format: binary
             * @description The file, at most 20 MB.
             */
            file: string;
            /** @description Whether it may take the place of changes that were never issued. */
            replace?: boolean | null;
            /** @description Healings not to be made, by the names the preview lists them with, separated by commas. */
            undo?: string | null;
        };
        /** @description What the institution sent the browser back with. */
        Finish: {
            /** @description As it came. */
            code: string;
            /** @description As it came. */
            state: string;
        };
        /** @description How far it has come. */
        FollowView: {
            /** @description When the round closes. */
            closes_at: string;
            comment?: components["schemas"]["CommentView"] | null;
            /** @description When the address was confirmed. */
            confirmed_at?: string | null;
            /** @description On which draft, by its name in addresses. */
            draft: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description Of which text. */
            instrument: components["schemas"]["InstrumentRef"];
            /** @description Whether that was after the deadline. */
            late: boolean;
            /** @description The number to quote. */
            number: string;
            /** @description Why it was turned away, as a code of the published list. */
            reason?: string | null;
            /** @description When it was received. */
            received_at: string;
            /** @description `unconfirmed`, `in_moderation`, `published`, `turned_away`, `disowned` or `lapsed`. */
            state: string;
        };
        /** @description A footnote of a draft, with what it cites and what it might. */
        FootnoteView: {
            /** @description The sources it cites. */
            cites: components["schemas"]["ProcessSourceView"][];
            /** @description Its label. */
            label?: string | null;
            /** @description The footnote, a paragraph of its own. */
            paragraph: string;
            /** @description The sources it might be about, the likeliest first. */
            suggestions: components["schemas"]["SuggestionView"][];
            /** @description Its words. */
            words: string;
        };
        /** @description The title block of a text: what stands before its first provision. */
        FrontView: {
            /** @description The words that enact, such as `The Assembly,`. */
            enacting?: string | null;
            /** @description The block as it stood, line by line. */
            lines: string[];
            /** @description The meeting, its place and dates. */
            meeting?: string | null;
            /** @description The body it is put before. */
            organ?: string | null;
            /** @description Who puts it forward. */
            sponsors: string[];
            /** @description The title. */
            title?: string | null;
        };
        /** @description A mandate as it is granted, over the API and from files. */
        GrantMandate: {
            /**
             * @description `secretariat`, `administrator`, `coordinator`, `delegate`, `alternate`, `expert`, `regional`, `organization`, `public` or
             *     `observer`.
             */
            capacity: string;
            /** @description The person's address. Without an account of this address one is made, and the mandate waits for the person's answer. */
            email: string;
            /** @description The first day or moment; now when absent. */
            from?: string | null;
            /** @description BCP 47 language of mails; `en` when absent. */
            language?: string | null;
            /** @description The person's name; needed for a new account. */
            name?: string | null;
            /** @description The organization, by id or name: needed for organizations. */
            organization?: string | null;
            /** @description The delegation or group, by code or name: needed for coordinators, delegates and alternates. */
            party?: string | null;
            /** @description The process, by its name in addresses; every process when absent. */
            process?: string | null;
            /** @description Why, for the record. */
            reason?: string | null;
            /** @description The region: needed for regional participants. */
            region?: string | null;
            /** @description The first day or moment after it; without end when absent. */
            to?: string | null;
        };
        /** @description The working group of experts, counted by people. */
        GroupFigures: {
            /** @description Those who agreed. */
            agreed: components["schemas"]["CellView"];
            /** @description Members of the group. */
            appointed: components["schemas"]["CellView"];
            /** @description By gender: `female`, `male`, `other`, or `none` where nothing was said; for the secretariat. */
            by_gender: components["schemas"]["GroupRow"][];
            /** @description By the region of the State. */
            by_region: components["schemas"]["GroupRow"][];
            /** @description People nominated, without those taken back; for the secretariat, as everything that is not about members. */
            nominated: components["schemas"]["CellView"];
            /** @description States that nominated them. */
            nominating: components["schemas"]["CellView"];
            /** @description States they were nominated by. */
            states: components["schemas"]["CellView"];
        };
        /** @description One kind of nominees. */
        GroupRow: {
            /** @description How many agreed. */
            agreed: components["schemas"]["CellView"];
            /** @description How many were appointed. */
            appointed: components["schemas"]["CellView"];
            /** @description The kind. */
            kind: string;
            /** @description How many were nominated. */
            nominated: components["schemas"]["CellView"];
        };
        /** @description One group of States. */
        GroupVoices: {
            /** @description Those of them whose people came to a meeting; others are told of five at least. */
            attended: components["schemas"]["CellView"];
            /** @description Its code. */
            code: string;
            /** @description Its name in English. */
            english: string;
            /** @description Its name in French. */
            french: string;
            /** @description Whether the group itself has spoken. */
            itself: boolean;
            /** @description Its members. */
            members: number;
            /** @description Those of them that have spoken. */
            spoken: number;
        };
        /** @description A paragraph in which words stand or stood. */
        HistoryItem: {
            /** @description Its fragment in the draft named. */
            anchor: string;
            /** @description The last draft that has it. */
            draft: string;
            /** @description What was printed before it last. */
            label?: string | null;
            /** @description The paragraph. */
            paragraph: string;
            /** @description When the words stood in it, oldest first. */
            spells: components["schemas"]["Spell"][];
        };
        /** @description Words through time. */
        HistoryView: {
            appeared?: components["schemas"]["DraftRef"] | null;
            /** @description Every draft this reader may read, oldest first. */
            drafts: components["schemas"]["DraftHits"][];
            gone?: components["schemas"]["DraftRef"] | null;
            /** @description The paragraphs, in the order of the text. */
            items: components["schemas"]["HistoryItem"][];
            /** @description How many paragraphs more there are. */
            left_off: number;
            /** @description `phrase`, `words` or `part`. */
            match: string;
            /** @description Whether the search was cut short before all drafts were read. */
            partial: boolean;
            /** @description What was looked for. */
            q: string;
        };
        /** @description The home of a text. */
        Home: {
            /** @description The drafts this reader may read, oldest first. */
            drafts: components["schemas"]["DraftCard"][];
            /** @description BCP 47 language of the text. */
            language: string;
            latest_change?: components["schemas"]["LatestChange"] | null;
            /** @description What this reader may do here. */
            may: string[];
            my_comments?: components["schemas"]["MyComments"] | null;
            /** @description The process it belongs to. */
            process: components["schemas"]["ProcessRef"];
            /** @description The rounds this reader may see, oldest first. */
            rounds: components["schemas"]["RoundView"][];
            /** @description The name in addresses. */
            slug: string;
            /** @description The title. */
            title: string;
            /** @description Inputs without an answer, for those who answer. */
            unanswered?: number | null;
            /** @description How far it has come on its way to adoption, and the symbols it is found by. */
            way: components["schemas"]["WayView"];
        };
        /** @description A call, with the offers this reader may see. */
        HostCallView: {
            /** @description What is asked. */
            about: string;
            /** @description Whose offers are taken up; everybody who reads the call is told. */
            chosen: components["schemas"]["HostView"][];
            /** @description The same, as the clock of its zone shows it. */
            closes: string;
            /** @description Until when offers are taken, in UTC. */
            closes_at: string;
            /** @description When it was decided. */
            decided_at?: string | null;
            /** @description Its version, for `If-Match`. */
            etag: string;
            /** @description The call. */
            id: string;
            /** @description The offers this reader may see: their own, or for the secretariat all. */
            offers: components["schemas"]["HostOfferView"][];
            /** @description `meetings`, `academic`, `city_network` or `partner`. */
            purpose: string;
            /** @description Why it was decided so. */
            reason?: string | null;
            /** @description `open`, `closed` or `decided`. */
            state: string;
            /** @description Its title. */
            title: string;
            /** @description The IANA zone that hour is told in. */
            zone: string;
        };
        /** @description An offer, as its maker and the secretariat see it. */
        HostOfferView: components["schemas"]["HostView"] & {
            /** @description When it was made. */
            at: string;
            /** @description Whom to ask. */
            contact: string;
            /** @description What it brings. */
            contributions: components["schemas"]["ContributionLine"][];
            /** @description Entered by the secretariat for somebody who offered another way. */
            floor: boolean;
            /** @description The offer. */
            id: string;
            /** @description What this reader may do with it. */
            may: string[];
            /** @description What is there. */
            means: string;
            /** @description `offered`, `withdrawn`, `chosen` or `not_chosen`. */
            state: string;
        };
        /** @description A host that was chosen. */
        HostView: {
            /** @description In which city. */
            city: string;
            /** @description In which country. */
            country: string;
            /** @description From which day on. */
            first_day: string;
            /** @description Who hosts. */
            host: string;
            /** @description Until which day, itself included. */
            last_day: string;
            /** @description The party that hosts. */
            party?: string | null;
        };
        /** @description The calls of a process. */
        HostingView: {
            /** @description The calls, newest first. */
            calls: components["schemas"]["HostCallView"][];
            /** @description What this reader may do here. */
            may: string[];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
        };
        /** @description A link to an institution's provider. */
        IdentityView: {
            /** @description Which. */
            id: string;
            /** @description The provider, as it names itself. */
            issuer: string;
            /** @description Since when. */
            linked_at: string;
        };
        /** @description What an import gave. */
        ImportReceipt: {
            /** @description The working draft. */
            draft: components["schemas"]["DraftCard"];
            /** @description What could not be kept as it was. */
            losses: components["schemas"]["LossView"][];
            /** @description How its paragraphs were paired with the draft before. */
            pairs: components["schemas"]["PairCounts"];
            /** @description What is odd in the notation. */
            remarks: components["schemas"]["RemarkView"][];
        };
        /** @description The figures of a process. */
        InclusionView: {
            /**
             * @description Whether numbers are told as they are. Otherwise they are told in full fives, and a number below five is only said to be small.
             *     Regions, kinds of organization and genders are told then of closed rounds and of meetings that were held, where they are of
             *     five people at least and no small number follows from them.
             */
            exact: boolean;
            /** @description All meetings together of which it is told who came: who was at several is counted once. */
            gathered: components["schemas"]["Presence"];
            group?: components["schemas"]["GroupFigures"] | null;
            /** @description Groups of States, and how many of their members have spoken. */
            groups: components["schemas"]["GroupVoices"][];
            /** @description The meetings one may know of, by their hours; cancelled ones are left out. */
            meetings: components["schemas"]["MeetingVoices"][];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
            /** @description The rounds one may see, oldest first. */
            rounds: components["schemas"]["RoundVoices"][];
            silent?: components["schemas"]["Silent"] | null;
            /** @description All rounds together whose comments one may see: who spoke in several is counted once. */
            whole: components["schemas"]["Voices"];
        };
        /** @description An option of a group, by their numbers. */
        InsideView: {
            /** @description The group, counted from 0. */
            group: number;
            /** @description The option in it, counted from 0. */
            option: number;
        };
        /** @description A text in a list. */
        InstrumentCard: {
            /** @description Open brackets of the latest draft. */
            brackets: number;
            open_round?: components["schemas"]["OpenRound"] | null;
            /** @description Paragraphs of the latest draft. */
            paragraphs: number;
            /** @description The process it belongs to. */
            process: components["schemas"]["ProcessRef"];
            /** @description The name in addresses. */
            slug: string;
            stage?: components["schemas"]["Stage"] | null;
            /** @description The title. */
            title: string;
        };
        /** @description An instrument, named. */
        InstrumentRef: {
            /** @description BCP 47 language of the text. */
            language?: string | null;
            /** @description The name in addresses. */
            slug: string;
            /** @description The title. */
            title: string;
        };
        /** @description A mandate that waits for an answer. */
        InvitationView: {
            /** @description The address it went to, for those who administer this person. */
            email?: string | null;
            /** @description Until when it can be answered. */
            expires_at?: string | null;
            /** @description The mandate offered. */
            mandate: components["schemas"]["MandateView"];
            /** @description The name it was offered under. */
            name: string;
            /** @description When it was mailed last; absent when it never was. */
            sent_at?: string | null;
            /** @description `waiting`, or `expired`: it can only be mailed anew. */
            state: string;
        };
        /** @description People to be entered for a meeting. */
        InvitePeople: {
            /** @description Whether they are invited by mail; else they are entered, and nobody is told. */
            mail?: boolean;
            /** @description Who. */
            people: components["schemas"]["AttendeeInput"][];
        };
        /** @description What is needed to issue the working draft. */
        IssueDraft: {
            /** @description The date printed on it, `YYYY-MM-DD`. */
            date?: string | null;
            /** @description Until when all but the secretariat and coordinators are held back from it, with its zone; at that moment it opens. */
            embargo_until?: string | null;
            /** @description `zero`, `first`, `revised`, `compilation` or `final`. */
            kind: string;
            /** @description What people call it, such as `First draft`. */
            label: string;
            /** @description How far it is open: `secretariat`, `negotiation`, `experts`, `participants` or `public`. */
            openness: string;
            /** @description Whether all who read it may see who holds which position. */
            positions_public?: boolean;
            /** @description The name in addresses, such as `first`. */
            slug: string;
            /** @description The document symbol. */
            symbol?: string | null;
            /** @description Why inputs stay unanswered for now; without it, unanswered inputs hold the draft back. */
            unanswered_reason?: string | null;
        };
        /** @description What an author says of an answer. */
        JudgeAnswer: {
            /** @description Whether it reflects what was meant. */
            reflects: boolean;
            /** @description What was missed, or anything else to say with it. */
            words?: string | null;
        };
        /** @description What an author says of the answer to their comment. */
        JudgementView: {
            /** @description When. */
            at: string;
            /** @description Whether it reflects what was meant. */
            reflects: boolean;
            /** @description What is said with it. */
            words?: string | null;
        };
        /** @description A request whose answer is kept for a day, so that it is done once however often it is sent. */
        KeptAnswer: {
            /** @description When. */
            at: string;
            /** @description The key it came with. */
            key: string;
            /** @description Method and path. */
            route: string;
        };
        /** @description A link to an institution's provider. */
        KeptIdentity: components["schemas"]["IdentityView"] & {
            /** @description How the provider names the person. */
            subject: string;
        };
        /** @description A link that was mailed. */
        KeptLinkView: {
            /** @description The address it went to; absent once it is forgotten. */
            address?: string;
            /** @description When it was made. */
            created_at: string;
            /** @description When it stops working. */
            expires_at: string;
            /** @description `sign_in`, `invitation`, `reset`, `change_address` or `restore_address`. */
            purpose: string;
            /** @description When it was used. */
            used_at?: string | null;
            /** @description When it was taken back. */
            withdrawn_at?: string | null;
        };
        /** @description A mail owed or sent. */
        KeptMail: {
            /** @description Where it goes; absent once it was sent or given up. */
            address?: string;
            /** @description When it was queued. */
            created_at: string;
            /** @description Why it is sent. */
            kind: string;
            /** @description What it says, as the template is filled. */
            said: unknown;
            /** @description When the mail server took it. */
            sent_at?: string | null;
            /** @description `queued`, `sent` or `dead`. */
            state: string;
        };
        /** @description What is kept of somebody at one meeting. */
        KeptMeeting: {
            /** @description Whether one came. */
            attended?: boolean | null;
            /** @description Of what kind of organization. */
            class?: string | null;
            /** @description At which address. */
            email?: string | null;
            /** @description With which gender. */
            gender?: string | null;
            /** @description The meeting's title. */
            meeting: string;
            /** @description Under which name. */
            name: string;
            /** @description Of which party. */
            party?: string | null;
            /** @description Of which region. */
            region?: string | null;
            /** @description What was answered. */
            reply: string;
            /** @description When it begins. */
            starts_at: string;
        };
        /** @description A nomination of oneself. */
        KeptNomination: {
            /** @description When. */
            at: string;
            /** @description What one knows. */
            competences: string[];
            /** @description The sentence one agreed to. */
            consent?: string | null;
            /** @description When. */
            consent_at?: string | null;
            /** @description One's curriculum vitae. */
            cv?: string | null;
            /** @description What one said of one's gender. */
            gender?: string | null;
            /** @description The name one was nominated under. */
            name: string;
            /** @description The State that nominated. */
            party: string;
            /** @description Why it was declined or taken back. */
            reason?: string | null;
            /** @description Where it stands. */
            state: string;
            /** @description Why one was nominated. */
            statement?: string | null;
        };
        /** @description A link to a provider that was offered. */
        KeptOffer: {
            /** @description When it was offered. */
            at: string;
            /** @description The provider, as it names itself. */
            issuer: string;
            /** @description How it names the person. */
            subject: string;
            /** @description Whether it was taken up. */
            taken_up: boolean;
        };
        /** @description How one signs in; secrets are not in it. */
        KeptSecurity: {
            factor?: components["schemas"]["FactorView"] | null;
            /** @description When setting up a second factor began that does not count yet. */
            factor_begun_at?: string | null;
            /** @description Who one is at institutions' providers. */
            identities: components["schemas"]["KeptIdentity"][];
            /** @description Whether there is a password; it is kept as a hash that cannot be read back. */
            password: boolean;
        };
        /** @description A session, living or over. */
        KeptSessionView: {
            /** @description When it began. */
            begun_at: string;
            /** @description The kind of browser and system, coarsely. */
            device?: string | null;
            /** @description When it was ended. */
            ended_at?: string | null;
            /** @description When it stops by itself. */
            expires_at: string;
            /** @description When the second factor was shown in it. */
            factor_at?: string | null;
            /** @description Which. */
            id: string;
            /** @description When it was last proved in it who one is. */
            proved_at?: string | null;
            /** @description When it was last used, to within ten minutes. */
            used_at: string;
        };
        /** @description A token of a program, working or not; the token itself is kept as a hash that cannot be read back. */
        KeptToken: components["schemas"]["ApiTokenView"] & {
            /** @description When it was revoked. */
            revoked_at?: string | null;
        };
        /** @description The number of a public comment and a key to it. */
        Key: {
            /** @description The key that came with the receipt, or stands in a mailed link. */
            key: string;
            /** @description The number of the receipt, such as `SC-0481`. */
            number: string;
        };
        /** @description One kind with its number. */
        KindCell: {
            /** @description How many. */
            cell: components["schemas"]["CellView"];
            /** @description A kind of comment, or of participant: `delegate`, `expert`, `organization`, `participant`. */
            kind: string;
        };
        /** @description A place in the working draft. */
        LandingInput: {
            /** @description The paragraph. */
            paragraph: string;
            /** @description The words in it. */
            words?: string | null;
        };
        /** @description Where the words of a comment landed. */
        LandingView: {
            /** @description The fragment of the paragraph in that draft. */
            anchor: string;
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description The paragraph. */
            paragraph: string;
            /** @description The words in it. */
            words?: string | null;
        };
        /** @description What the latest draft changed. */
        LatestChange: {
            /** @description The draft before. */
            from: string;
            /** @description The sentence as data, in its order. */
            parts: components["schemas"]["PartView"][];
            /** @description Said, in English. */
            sentence: string;
            /** @description Counted. */
            summary: components["schemas"]["SummaryView"];
            /** @description The latest draft. */
            to: string;
        };
        /** @description The ledger as everybody may see it. */
        Ledger: {
            /** @description The newest checkpoints, newest first. */
            checkpoints: components["schemas"]["Checkpoint"][];
            /** @description The public keys it was signed with, oldest first. */
            keys: components["schemas"]["LedgerKey"][];
            /** @description Its name, once something was sealed. */
            origin?: string | null;
            /**
             * Format: int64
             * @description How many entries are sealed.
             */
            size: number;
        };
        /** @description A public key. */
        LedgerKey: {
            /** @description `name+hash+base64`, the form of c2sp.org/signed-note. */
            key: string;
            /** @description Since when it is in use. */
            since: string;
        };
        /** @description One kind of letter. */
        LetterKind: {
            /** @description Its code, as in the outbox. */
            kind: string;
            /** @description Whether it is news, which people may want less of. */
            news: boolean;
        };
        /** @description In which language. */
        LetterQuery: {
            /** @description One of the six; one's own language of mails when absent. */
            language?: string | null;
        };
        /** @description One letter as it would read. Nothing in it is anybody's. */
        LetterView: {
            /** @description As HTML: a whole document without script, pictures or anything fetched. */
            html: string;
            /** @description Its kind. */
            kind: string;
            /** @description Its language. */
            language: string;
            /** @description Subject. */
            subject: string;
            /** @description As plain text. */
            text: string;
        };
        /** @description Every letter there is. */
        LettersView: {
            /** @description The kinds, in the order of the documentation. */
            kinds: components["schemas"]["LetterKind"][];
            /** @description The languages each is written in, as BCP 47 tags. */
            languages: string[];
        };
        /** @description The rungs of a process's ladder. */
        LevelsView: {
            /** @description Their names, the lowest first. */
            levels: string[];
        };
        /** @description A paragraph of it. */
        LibraryParagraphView: {
            /** @description The kind of provision. */
            kind: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description Its words. */
            wording: string;
        };
        /** @description An adopted text: brought in from elsewhere (`id`), or adopted here (`instrument` and `draft`). */
        LibraryTextView: {
            /** @description Where it can be read whole. */
            address?: string | null;
            /** @description Who adopted it. */
            body?: string | null;
            /** @description The day it was adopted. */
            day?: string | null;
            /** @description The adopted draft of it. */
            draft?: string | null;
            /** @description The text, where it was brought in. */
            id?: string | null;
            /** @description The text, by its name in addresses, where it was adopted here. */
            instrument?: string | null;
            /** @description Its BCP 47 language. */
            language: string;
            /** @description How many paragraphs it has. */
            paragraphs: number;
            /** @description Its symbol. */
            symbol?: string | null;
            /** @description Its title. */
            title: string;
        };
        /** @description The library of a process. */
        LibraryView: {
            /** @description What this reader may do here. */
            may: string[];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
            /** @description Its texts, by the days they were adopted; those without a day last. */
            texts: components["schemas"]["LibraryTextView"][];
        };
        /** @description The yes to a link. */
        Link: {
            /**
             * @description The password of the account: that it is one's own. Without it, the session that asks must be the account's, with a fresh
             *     proof: for accounts that have no password.
             */
            password?: string | null;
            /** @description From the offer. */
            ticket: string;
        };
        /** @description The answer to everybody who asks. */
        LinkAsked: {
            /**
             * Format: int64
             * @description For how many minutes the link will be good, if there is an account.
             */
            minutes: number;
        };
        /** @description What a mailed link opens, shown before it does. */
        LinkView: {
            /** @description The capacity an invitation offers. */
            capacity?: string | null;
            /** @description Until when it can be used. */
            expires_at: string;
            /** @description Whether the account was taken up before: then an invitation asks for neither name nor password. */
            joined: boolean;
            /** @description The name the account has. */
            name: string;
            nomination?: components["schemas"]["NominationAskedView"] | null;
            /** @description The organization it is for. */
            organization?: string | null;
            /** @description The party it is for, by its code. */
            party?: string | null;
            /** @description Its two letters in ISO 3166. */
            party_alpha2?: string | null;
            /** @description Its name in French. */
            party_french?: string | null;
            /** @description That party's name in English. */
            party_name?: string | null;
            /** @description `sign_in`, `invitation`, `reset`, `change_address`, `restore_address` or `nomination`. */
            purpose: string;
            /** @description The region it is for. */
            region?: string | null;
        };
        /** @description A comment as it is sent. */
        LodgeComment: {
            /** @description Answers to questions of the round that come with the comment, each a comment of its own. */
            answers?: components["schemas"]["AnswerTo"][] | null;
            /** @description Why. */
            justification?: string | null;
            /** @description `general`, `substantive`, `technical`, `editorial`, `translation` or `question`. */
            kind: string;
            /** @description The language it is written in, as a BCP 47 tag; one of the round's, where the round names some. */
            language?: string | null;
            /** @description A private note to the secretariat that nobody else reads. */
            note?: string | null;
            /** @description The paragraph; absent for the whole draft. */
            paragraph?: string | null;
            /** @description The words proposed instead of the chosen ones, or of the whole paragraph. */
            proposed_wording?: string | null;
            /** @description The question of the round it answers: then it is about the whole draft. */
            question?: string | null;
            quote?: components["schemas"]["QuoteInput"] | null;
            /** @description The same as W3C selectors: a TextQuoteSelector, a TextPositionSelector, or both. */
            selector?: components["schemas"]["SelectorInput"][] | null;
            /**
             * @description What it points at: `words`, `paragraph`, `footnote`, `after` (something is missing after the paragraph, or at the
             *     beginning without one) or `whole`; absent where it follows from the rest.
             */
            target?: string | null;
            /** @description What is said. */
            text: string;
        };
        /** @description A set that was lodged. */
        LodgedSetView: {
            /** @description When it was received, by the database's clock. */
            at: string;
            /** @description The name of who lodged it. */
            by: string;
            /** @description The numbers of its comments. */
            comments: string[];
            /** @description Which. */
            id: string;
            /** @description Whether that was after the deadline. */
            late: boolean;
            /** @description The number to quote. */
            number: string;
            /** @description What was recorded. */
            sentence: string;
            /** @description `submitted` or `replaced`. */
            state: string;
        };
        /** @description Something an import could not keep as it was. */
        LossView: {
            /** @description The code point of its wording. */
            at?: number | null;
            /** @description The stable code. */
            code: string;
            /** @description How many things it is about. */
            count?: number | null;
            /** @description The line of the file, counted from 1. */
            line: number;
            /** @description What was done, in an English sentence; the code says the same. */
            message: string;
            /** @description Where to look: the paragraph, counted from 0. */
            paragraph?: number | null;
            /** @description The name by which it can be taken back: sent as `undo`, it is not done. */
            undo?: string | null;
            /** @description Whether it was taken back: then the source stands there as it is. */
            undone: boolean;
            /** @description The words it is about. */
            words?: string | null;
        };
        /** @description How often news is mailed. */
        MailChoiceView: {
            /** @description `each` at once, `daily` in one mail, or `never`. Codes and links one asks for come in any case. */
            often: string;
        };
        /** @description An offer. */
        MakeOffer: {
            /** @description In which city. */
            city: string;
            /** @description Whom to ask; the secretariat alone is told. */
            contact: string;
            /** @description What it brings. */
            contributions?: components["schemas"]["ContributionInput"][];
            /** @description In which country. */
            country: string;
            /** @description From which day on, `YYYY-MM-DD`. */
            first_day: string;
            /** @description Who would host; the organization spoken for when absent. */
            host?: string | null;
            /** @description Until which day, itself included. */
            last_day: string;
            /** @description What is there: rooms, interpretation, lines. */
            means: string;
            /** @description The party that offers; one's own when absent. The secretariat names the one it enters the offer for, if it is a party. */
            party?: string | null;
        };
        /** @description In which capacity a person acts, for whom, from when to when. */
        MandateView: {
            /**
             * @description `secretariat`, `administrator`, `coordinator`, `delegate`, `alternate`, `expert`, `regional`, `organization`, `public` or
             *     `observer`.
             */
            capacity: string;
            /** @description Whether it gives its rights at this moment. */
            effective: boolean;
            /** @description Its first moment. */
            from: string;
            /** @description When it was granted. */
            granted_at: string;
            /** @description Who granted it; absent when it was done on the machine itself. */
            granted_by?: string | null;
            /** @description The mandate. */
            id: string;
            /** @description What this reader may do with it: `suspend_mandate`, `end_mandate`. */
            may: string[];
            /** @description When it was suspended, resumed or ended; absent while it stands as it was granted. */
            moved_at?: string | null;
            /** @description Who moved it last; absent when nobody has, or when it was done on the machine itself. */
            moved_by?: string | null;
            /** @description Why it was granted. */
            note?: string | null;
            organization?: components["schemas"]["NamedRef"] | null;
            /** @description The delegation or group, by its code. */
            party?: string | null;
            /** @description Its two letters in ISO 3166, by which pages name countries in every language. */
            party_alpha2?: string | null;
            /** @description Its name in French. */
            party_french?: string | null;
            /** @description Its name in English. */
            party_name?: string | null;
            /** @description Whose. */
            person: string;
            process?: components["schemas"]["ProcessRef"] | null;
            /** @description Why it was suspended, resumed or ended. */
            reason?: string | null;
            /** @description The region. */
            region?: string | null;
            /** @description The class of that capacity. */
            role: string;
            /** @description `invited`, `active`, `suspended` or `ended`, by the database's clock. */
            status: string;
            /** @description The first moment after it. */
            to?: string | null;
        };
        /** @description What one party says on one bracket. */
        MatrixCell: {
            /** @description Whether it said something else in the earlier draft. */
            changed: boolean;
            /** @description The party. */
            party: string;
            /** @description What it says; two things where it contradicts itself. */
            stances: string[];
        };
        /** @description A column of the matrix. */
        MatrixParty: {
            /** @description The code; the spelling itself for one nobody knows. */
            code: string;
            /** @description Name in English. */
            english?: string | null;
            /** @description Of these, those that do not stand behind the group. */
            exceptions: string[];
            /** @description Name in French. */
            french?: string | null;
            /** @description Whether it is a group. */
            group: boolean;
            /** @description The States that belong to it on the day, where they are recorded. */
            members: string[];
            /** @description Of these, those that also spoke themselves. */
            speaking: string[];
        };
        /** @description A row of the matrix. */
        MatrixRow: {
            /** @description The party that stands alone against two or more. */
            alone?: string | null;
            /** @description The paragraph's fragment in the draft. */
            anchor: string;
            /** @description Whether the earlier draft did not have the bracket. */
            born: boolean;
            /** @description The bracket, by the identity it keeps. */
            bracket: string;
            /** @description Who says what; who is not here has no record. */
            cells: components["schemas"]["MatrixCell"][];
            /** @description Whether somebody says something else than in the earlier draft. */
            changed: boolean;
            /** @description How contested it is, in halves: the smaller side whole, who holds back half. */
            contested: number;
            /**
             * Format: int32
             * @description 1 for an outermost one.
             */
            depth: number;
            /**
             * Format: int32
             * @description The group of alternatives it belongs to.
             */
            group?: number | null;
            /** @description What is printed before the paragraph. */
            label?: string | null;
            /** @description Who, and what. */
            moved: components["schemas"]["PositionMoved"][];
            /** @description The one party whose move would close it. */
            one_away?: string | null;
            /** @description The paragraph it opens in. */
            paragraph: string;
            /** @description Parties that stated their position on other words than these. */
            reconsider: string[];
            /** @description How many States stand where, members of groups among them. */
            states: components["schemas"]["StatesSum"];
            /** @description How many parties stand where. */
            sum: components["schemas"]["PartiesSum"];
            /** @description What a position belongs to or means is not certain: shown, and not counted in pairs and coalitions. */
            uncertain: boolean;
            /** @description Its words. */
            words: string;
        };
        /** @description Every open bracket of a draft against every party that spoke. */
        MatrixView: {
            /** @description On how many brackets somebody says something else than before. */
            changed: number;
            /** @description How many brackets of the earlier draft are open no more. */
            closed_since: number;
            /** @description The day on which groups have their members. */
            day: string;
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description Every two parties that took a side on the same brackets, those that clash most first. */
            pairs: components["schemas"]["PairView"][];
            /** @description The parties that spoke, by code. */
            parties: components["schemas"]["MatrixParty"][];
            /** @description The brackets, in the order of the text. */
            rows: components["schemas"]["MatrixRow"][];
            since?: components["schemas"]["DraftRef"] | null;
        };
        /** @description What a meeting is, wherever one is named. */
        MeetingAbout: {
            /** @description When it ends, in UTC. */
            ends_at: string;
            /** @description The meeting. */
            id: string;
            /** @description `expert_group`, `regional`, `thematic`, `stakeholder` or `other`. */
            kind: string;
            /** @description `in_person`, `virtual` or `hybrid`. */
            mode: string;
            /** @description The place people go to. */
            place?: string | null;
            /** @description The region it consults. */
            region?: string | null;
            /** @description When it begins, in UTC. */
            starts_at: string;
            /** @description `planned`, `held` or `cancelled`. */
            state: string;
            /** @description Its title. */
            title: string;
            /** @description The IANA zone its hours are told in. */
            zone: string;
        };
        /** @description A meeting in a list. */
        MeetingCard: components["schemas"]["MeetingAbout"] & {
            /** @description Whether the reader is invited to it. */
            invited: boolean;
            /** @description `public`, `participants` or `closed`. */
            openness: string;
            /** @description What the reader answered: `none`, `accepted`, `tentative` or `declined`. */
            reply?: string | null;
            /** @description The first meeting of the series it is of. */
            series?: string | null;
        };
        /** @description When and where a meeting was to be until it was changed. */
        MeetingChange: {
            /** @description When. */
            at: string;
            /** @description When it was to end. */
            ends_at: string;
            /** @description Whether its hours moved. */
            moved: boolean;
            /** @description The place people were to go to. */
            place?: string | null;
            /** @description Why it was changed. */
            reason?: string | null;
            /** @description When it was to begin. */
            starts_at: string;
            /** @description Where it stood. */
            state: string;
            /** @description Its title until then. */
            title: string;
            /** @description The zone that was told in. */
            zone: string;
        };
        /** @description How many were invited to a meeting and what they answered. */
        MeetingCountsView: {
            /** @description They come. */
            accepted: number;
            /** @description They do not come. */
            declined: number;
            /** @description They have not answered. */
            none: number;
            /** @description Entered for it, invited by mail or not. */
            people: number;
            /** @description They may come. */
            tentative: number;
        };
        /** @description The key of a mailed invitation. */
        MeetingKey: {
            /** @description What stands behind the `#` of the mailed address. */
            token: string;
        };
        /** @description A paragraph a point of an agenda is about. */
        MeetingParagraph: {
            /** @description Its fragment in the draft. */
            anchor: string;
            /** @description The paragraph. */
            id: string;
            /** @description Its label, or how it begins. */
            label: string;
        };
        /** @description A meeting as a mailed invitation shows it. */
        MeetingReplyView: {
            /** @description The meeting, with what those invited see of it. */
            meeting: components["schemas"]["MeetingView"];
            /** @description Who answers. */
            name: string;
            /** @description What they answered: `none`, `accepted`, `tentative` or `declined`. */
            reply: string;
        };
        /** @description A meeting, with what of it this reader may see. */
        MeetingView: components["schemas"]["MeetingCard"] & {
            /** @description What it is about. */
            about?: string | null;
            /** @description What is treated. */
            agenda: components["schemas"]["AgendaItemView"][];
            attended?: components["schemas"]["CellView"] | null;
            /** @description When and where it was to be before, oldest first. */
            changes: components["schemas"]["MeetingChange"][];
            counts?: components["schemas"]["MeetingCountsView"] | null;
            /** @description Documents elsewhere. */
            documents: components["schemas"]["DocumentView"][];
            draft?: components["schemas"]["MilestoneDraft"] | null;
            /** @description When it ends, in the same way. */
            ends: string;
            /** @description Its version, for `If-Match`. */
            etag: string;
            /** @description What this reader may do with it. */
            may: string[];
            milestone?: components["schemas"]["MilestoneRef"] | null;
            /** @description What came of it. */
            outcomes?: string | null;
            /** @description Who takes part, for those invited. */
            people?: components["schemas"]["AttendeeView"][] | null;
            /** @description The process, where the reader may know of it. */
            process: components["schemas"]["ProcessRef"];
            /** @description The address of the room online, for those invited. */
            room?: string | null;
            /** @description When it begins, as the clock of its zone shows it: `2027-03-14T10:00`. */
            starts: string;
            /** @description What was said in it, in short. */
            summary?: string | null;
        };
        /** @description One meeting. */
        MeetingVoices: components["schemas"]["MeetingAbout"] & {
            people?: components["schemas"]["Presence"] | null;
        };
        /** @description The meetings of a process. */
        MeetingsView: {
            /** @description What this reader may do here. */
            may: string[];
            /** @description The meetings this reader may know of, by their hours. */
            meetings: components["schemas"]["MeetingCard"][];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
        };
        /** @description What is said about one member; it takes the place of what was known of this member in this group. */
        MemberChange: {
            /** @description A member that does not stand behind the group's positions. */
            exception?: boolean;
            /** @description First day, `YYYY-MM-DD`; absent: since always. */
            from?: string | null;
            /** @description The member: a State or another group, by code or name. */
            member: string;
            /** @description First day outside; absent: still a member. */
            to?: string | null;
        };
        /** @description A member of a group. */
        MemberView: {
            /** @description Its code. */
            code: string;
            /** @description Whether it does not stand behind the group's positions. */
            exception: boolean;
            /** @description First day, if it was not always one. */
            from?: string | null;
            /** @description Whether it is a member on the day asked for. */
            member: boolean;
            /** @description Its name in English. */
            name: string;
            /** @description First day outside, if it left. */
            to?: string | null;
        };
        /** @description How a comment's words are taken in. */
        MergeComment: {
            /** @description `accepted` or `accepted_with_modification`. */
            kind: string;
            /** @description Why; needed for a modification. */
            reason?: string | null;
            /** @description The wording as adapted by the editor; absent to take the proposed words as they are. */
            wording?: string | null;
        };
        /** @description What a merge gave. */
        Merged: {
            /** @description What clashed and now stands as bracketed rivals. */
            clashes: components["schemas"]["MergedClash"][];
            /** @description The answer that was recorded. */
            disposition: components["schemas"]["DispositionView"];
            /** @description The paragraph now. */
            paragraph: components["schemas"]["ParagraphView"];
        };
        /** @description Two wordings that claimed the same words. */
        MergedClash: {
            /** @description The words of the input. */
            mine: string;
            /** @description The words of the working draft. */
            theirs: string;
        };
        /** @description What a milestone was until it was changed. */
        MilestoneChange: {
            /** @description When. */
            at: string;
            /** @description Whether its days moved: the new ones are not among the old. */
            moved: boolean;
            /** @description Why it was changed. */
            reason?: string | null;
            /** @description What was said of it. */
            state: string;
            /** @description Whether they were tentative. */
            tentative: boolean;
            /** @description Its title until then. */
            title: string;
            /** @description Its days until then. */
            when: string;
        };
        /** @description A draft that belongs to a milestone. */
        MilestoneDraft: {
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description The text, by its name in addresses. */
            instrument: string;
            /** @description What people call it. */
            label: string;
            step?: components["schemas"]["DraftStepView"] | null;
        };
        /** @description A milestone, named. */
        MilestoneRef: {
            /** @description The milestone. */
            id: string;
            /** @description Its title. */
            title: string;
        };
        /** @description A round that belongs to a milestone. */
        MilestoneRound: {
            /** @description When it closes. */
            closes_at: string;
            /** @description The draft it is about, by its name in addresses. */
            draft: string;
            /** @description The round. */
            id: string;
            /** @description The text, by its name in addresses. */
            instrument: string;
            /** @description When it opens. */
            opens_at: string;
            /** @description `planned`, `open`, `extended`, `closed` or `answered`. */
            state: string;
            /** @description Its title. */
            title: string;
            /** @description The IANA zone the deadline is stated in. */
            zone: string;
        };
        /** @description A dated step, with what of it this reader may see. */
        MilestoneView: {
            /** @description What it was before, oldest first. */
            changes: components["schemas"]["MilestoneChange"][];
            /** @description What does not go together with it. */
            conflicts: components["schemas"]["ConflictView"][];
            /** @description What happens in it. */
            description?: string | null;
            /** @description Documents elsewhere. */
            documents: components["schemas"]["DocumentView"][];
            /** @description The drafts that belong to it. */
            drafts: components["schemas"]["MilestoneDraft"][];
            /** @description Its version, for `If-Match`. */
            etag: string;
            /** @description Its first day. */
            first_day: string;
            /** @description The milestone. */
            id: string;
            /** @description Its last day, itself included. */
            last_day: string;
            /** @description How exactly the days are known: `day`, `month` or `year`. */
            precision: string;
            /** @description The rounds that belong to it. */
            rounds: components["schemas"]["MilestoneRound"][];
            /** @description What the secretariat says of it: `planned`, `current`, `done` or `cancelled`. */
            state: string;
            /** @description Where it stands today: `done`, `cancelled`, `late`, `current`, `moved` or `planned`. */
            status: string;
            /** @description Whether they may still move without surprising anybody. */
            tentative: boolean;
            /** @description Its title. */
            title: string;
            /** @description What must end before it does. */
            waits_for: components["schemas"]["MilestoneRef"][];
            /** @description Its days as they were told: `2024-10-14`, `2024-10`, `2024`, or a period such as `2024-01/2024-05`. */
            when: string;
        };
        /** @description A reader's own comments on a text. */
        MyComments: {
            /** @description How many of them are answered. */
            answered: number;
            /** @description How many. */
            total: number;
        };
        /** @description Everything kept about a person. */
        MyData: {
            /** @description Everything done in one's name, as the record keeps it. */
            acts: components["schemas"]["ActView"][];
            /** @description Every comment, with its answer. */
            comments: components["schemas"]["CommentView"][];
            /** @description When the account was made. */
            created_at: string;
            /** @description Requests whose answers are kept for a day. */
            kept_answers: components["schemas"]["KeptAnswer"][];
            /** @description Every link that was mailed. */
            links: components["schemas"]["KeptLinkView"][];
            /** @description Every mail owed or sent. */
            mails: components["schemas"]["KeptMail"][];
            /** @description Which mails one wants: `each`, `daily` or `none`. */
            mails_wanted: string;
            /** @description Every meeting one was invited to or entered for. */
            meetings: components["schemas"]["KeptMeeting"][];
            /** @description Every nomination of oneself, with what one said of oneself. */
            nominations: components["schemas"]["KeptNomination"][];
            /** @description Links to a provider that were offered. */
            offers: components["schemas"]["KeptOffer"][];
            /** @description The account with every mandate. */
            person: components["schemas"]["PersonView"];
            /** @description What was sent without an account, from the same address. */
            public_comments: components["schemas"]["SentView"][];
            /** @description When this was read. */
            read_at: string;
            /** @description Everything said about comments, to whomever. */
            replies: components["schemas"]["SaidView"][];
            /** @description How one signs in, without the secrets. */
            security: components["schemas"]["KeptSecurity"];
            /** @description Every sign-in still kept, the last one first. */
            sessions: components["schemas"]["KeptSessionView"][];
            /** @description Every token made for a program. */
            tokens: components["schemas"]["KeptToken"][];
            /** @description Everything else written, decided or answered for. */
            written: components["schemas"]["WrittenView"][];
        };
        /** @description The rungs, the lowest first. */
        NameLevels: {
            /**
             * @description Their names; what is agreed on the first is stamped `[ad ref 31 May 2023 19.39]` in the text, on a higher one
             *     `[agreed: committee, 2 June 2023 11.05]`, so that these names hold no brackets and no day.
             */
            levels: string[];
        };
        /** @description Something named. */
        NamedRef: {
            /** @description Which. */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description Something a process needs. */
        NeedInput: {
            /** @description How much of it, in words: `USD 120,000`, `four days`. */
            amount?: string | null;
            /** @description What: interpretation in six languages, travel of experts. */
            what: string;
        };
        /** @description A token to be made, for the mandate acted in. */
        NewApiToken: {
            /**
             * Format: int32
             * @description For how many days it works, at most 365; 90 when absent.
             */
            days?: number | null;
            /** @description What its owner calls it. */
            name: string;
            /** @description `read`, `comment`, `work`: at least one. */
            scopes: string[];
        };
        /** @description A token just made. */
        NewApiTokenView: {
            /** @description The token. */
            card: components["schemas"]["ApiTokenView"];
            /** @description What a program sends as `Authorization: Bearer …`: shown once. */
            token: string;
        };
        /** @description A second factor to be set up: shown once. */
        NewFactorView: {
            /** @description The link as a picture such apps read. */
            qr: components["schemas"]["QrView"];
            /** @description The secret, to be typed into an authenticator app. */
            secret: string;
            /** @description The same as a link such apps open. */
            uri: string;
        };
        /** @description Who is nominated. */
        Nominate: {
            /** @description What they know, each in a word or phrase; they can change it. */
            competences?: string[];
            /** @description The nominee's address, where they are asked whether they agree. */
            email: string;
            /** @description BCP 47 language of mails to them; `en` when absent. */
            language?: string | null;
            /** @description The nominee's name. */
            name: string;
            /** @description The State that nominates, by code or name; one's own, when absent. */
            party?: string | null;
            /** @description Why this person. */
            statement?: string | null;
        };
        /** @description What a nominee answers. */
        NominationAnswer: {
            /** @description Whether they agree to be nominated. */
            agrees: boolean;
            /** @description What they know; what the nomination says stays when absent. */
            competences?: string[] | null;
            /** @description Whether they agree to what is kept; needed where they agree. */
            consent?: boolean;
            /** @description The curriculum vitae, at most 20 KB; needed where they agree. */
            cv?: string | null;
            /** @description `female`, `male` or `other`; nothing, if they do not wish to say. */
            gender?: string | null;
            /** @description The language in which they read what they agree to; `en` when absent. */
            language?: string | null;
            /** @description Why not, if they wish to say; whoever nominated reads it. */
            reason?: string | null;
        };
        /** @description What the holder of a mailed link is asked. */
        NominationAskedView: {
            /** @description The title of the call. */
            call: string;
            /** @description What they are said to know. */
            competences: string[];
            /** @description What they are to agree to, in every language. */
            consent: components["schemas"]["ConsentView"][];
            /** @description By what nominees are looked at. */
            criteria: string;
            /** @description The name they were nominated under. */
            name: string;
            /** @description The title of the process. */
            process: string;
            /** @description The State that nominates. */
            state: components["schemas"]["StateView"];
            /** @description Why they were nominated. */
            statement?: string | null;
            /** @description The competences wanted. */
            wanted: string[];
        };
        /** @description Somebody nominated, with what of them this reader may see. */
        NominationView: {
            /** @description Whether the secretariat entered it for the State. */
            by_secretariat: boolean;
            /** @description The call. */
            call: string;
            /** @description When it became what it is. */
            changed_at: string;
            /** @description What they know. */
            competences: string[];
            /** @description The sentence they agreed to. */
            consent?: string | null;
            /** @description When. */
            consent_at?: string | null;
            /** @description When it was made. */
            created_at: string;
            /** @description The curriculum vitae; for the nominee and the secretariat. */
            cv?: string | null;
            /** @description The nominee's address; for the nominee and the secretariat. */
            email?: string | null;
            /** @description `female`, `male` or `other`, if they wish to say; for the nominee and the secretariat. */
            gender?: string | null;
            /** @description The nomination. */
            id: string;
            /** @description What this reader may do with it now. */
            may: string[];
            /** @description The nominee's name. */
            name: string;
            /** @description Why it was declined or taken back. */
            reason?: string | null;
            /** @description `proposed`, `confirmed`, `declined`, `withdrawn`, `shortlisted`, `appointed`, `not_appointed` or `replaced`. */
            state: string;
            /** @description The State that nominates. */
            state_of: components["schemas"]["StateView"];
            /** @description Why this person. */
            statement?: string | null;
            /** @description Who is in their place now, by name. */
            successor?: string | null;
        };
        /** @description A nominee, named. */
        NomineeRef: {
            /** @description The nomination. */
            id: string;
            /** @description The name. */
            name: string;
            /** @description The State, by its code. */
            party: string;
        };
        /** @description How many mails stand where. */
        NoticeCounts: {
            /**
             * Format: int64
             * @description Given up.
             */
            dead: number;
            /**
             * Format: int64
             * @description Waiting for their next attempt.
             */
            queued: number;
            /**
             * Format: int64
             * @description Accepted by the mail server.
             */
            sent: number;
        };
        /** @description A mail in the queue, without its address. */
        NoticeView: {
            /**
             * Format: int64
             * @description How often it was tried.
             */
            attempts: number;
            /** @description When it was queued. */
            created_at: string;
            /** @description The mail. */
            id: string;
            /** @description Why it is sent. */
            kind: string;
            /** @description The last answer of the mail server. */
            last_error?: string | null;
            /** @description When it is tried next, while it waits. */
            next_at?: string | null;
            /** @description When it was accepted. */
            sent_at?: string | null;
            /** @description `queued`, `sent` or `dead`. */
            state: string;
        };
        /** @description A link that waits for the person's yes. */
        OfferView: {
            /** @description What to send with the yes. Whose account it is, the person knows; nobody else is told. */
            ticket: string;
        };
        /** @description A session, or the offer of a link that waits for a yes. */
        OfferedView: {
            /** @description An account has the address the institution has verified: say that it is yours with POST /api/v1/providers/link. */
            link: components["schemas"]["OfferView"];
        };
        /** @description One piece of a redline. */
        OpView: {
            /** @description `words`, `brackets`, `positions`, `punctuation`, `invisible` or `numbering`. */
            class: string;
            /** @description `same`, `del` or `ins`. */
            op: string;
            /** @description The characters. `same` and `del` joined are the old text, `same` and `ins` the new one. */
            text: string;
        };
        /** @description The round that takes comments now. */
        OpenRound: {
            /** @description When it closes. */
            closes_at: string;
            /** @description The draft it is about. */
            draft: string;
            /** @description The round. */
            id: string;
            /** @description Its title. */
            title: string;
            /** @description The zone the deadline is stated in. */
            zone: string;
        };
        /** @description Why it is opened. */
        OpenSealed: {
            /** @description The reason, for the record. */
            reason: string;
        };
        /** @description Options to choose from: `Option 1`, `Option 2`. */
        OptionGroupView: {
            inside?: components["schemas"]["InsideView"] | null;
            /** @description The numbered paragraph they are options of, when its number stands before the first. */
            of?: number | null;
            /** @description The options in order. */
            options: components["schemas"]["OptionRangeView"][];
        };
        /** @description One option: a range of paragraphs. */
        OptionRangeView: {
            /** @description The range as the text itself declares it. */
            declared?: string | null;
            /** @description The first paragraph, counted from 0. */
            first: number;
            /** @description What is printed. */
            label: string;
            /** @description The last one. */
            last: number;
            /** @description Whether the option is that there be no text. */
            no_text: boolean;
        };
        /** @description An organization that takes part. */
        OrganizationView: {
            /** @description Its class, such as `civil_society`. */
            class: string;
            /** @description Which. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its region. */
            region?: string | null;
        };
        /** @description One region with its kinds of participant. */
        OriginRow: {
            /** @description Its numbers. */
            cells: components["schemas"]["KindCell"][];
            /** @description The region; absent for those who speak from none. */
            region?: string | null;
        };
        /** @description A stretch of words. */
        OriginView: {
            /** @description Just after its last. */
            end: number;
            /** @description Its source. */
            source: number;
            /** @description Its first code point. */
            start: number;
        };
        /** @description Where the words of a paragraph came from. */
        OriginsView: {
            /** @description The paragraph. */
            paragraph: string;
            /** @description What they came from. */
            sources: components["schemas"]["SourceView"][];
            /** @description Stretches of the words; together they are all of them. */
            spans: components["schemas"]["OriginView"][];
            /** @description Its words, as the spans count them. */
            wording: string;
        };
        /** @description A page of the queue, with figures of all of it. */
        OutboxView: {
            /** @description How many mails stand where. */
            counts: components["schemas"]["NoticeCounts"];
            /** @description The mails, newest first. */
            items: components["schemas"]["NoticeView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
            /** @description Since when the oldest waits that might have left by now. */
            oldest_due_at?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_AgreementView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When it was recorded. */
                at: string;
                /** @description Who had the chair. */
                chair?: string | null;
                /** @description Under which condition. */
                condition?: string | null;
                /** @description The draft in which it was agreed. */
                draft: components["schemas"]["DraftRef"];
                /** @description Whether it stands: not opened again, and what had to stay has stayed. */
                holds: boolean;
                /** @description Which. */
                id: string;
                /** @description The rung's name. */
                level: string;
                /** @description In which meeting. */
                meeting?: string | null;
                /** @description What it is about. */
                parts: components["schemas"]["AgreementPartView"][];
                /** @description What it waits for still. */
                pending_on?: string | null;
                /** @description When it was opened again. */
                reopened_at?: string | null;
                /** @description Why. */
                reopened_reason?: string | null;
                /**
                 * Format: int32
                 * @description The rung, from 0.
                 */
                rung: number;
                /** @description `bracket`, `paragraph` or `package`. */
                scope: string;
                /** @description The date and time stamped into the text. */
                stamp?: string | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_AlikeGroup: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description How many comments there are. */
                comments: number;
                /** @description All of them in the order they came, the representative first. */
                members: components["schemas"]["AlikeMember"][];
                /** @description How many wait for an answer. */
                open: number;
                /** @description The number of the first of them, which stands for the group. */
                representative: string;
                /** @description What it says. */
                text: string;
                /** @description How many people made them. */
                voices: number;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_AnswerRow: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The paragraph's fragment in that draft. */
                anchor?: string | null;
                /** @description Who said it. */
                author: components["schemas"]["AuthorView"];
                disposition?: components["schemas"]["DispositionView"] | null;
                /** @description The draft it was said on, by its name in addresses. */
                draft: string;
                /** @description What people call that draft. */
                draft_label: string;
                /** @description The comment. */
                id: string;
                /** @description Why. */
                justification?: string | null;
                /** @description `general`, `substantive`, `technical`, `editorial`, `translation` or `question`. */
                kind: string;
                now?: components["schemas"]["LandingView"] | null;
                /** @description The number to quote. */
                number: string;
                /** @description The paragraph's label then. */
                paragraph_label?: string | null;
                /** @description The words proposed. */
                proposed_wording?: string | null;
                /** @description The proposed words against the chosen ones. */
                redline?: components["schemas"]["OpView"][] | null;
                /** @description What it points at: `words`, `paragraph`, `footnote`, `after` or `whole`. */
                target: string;
                /** @description What was said. */
                text: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_AppointmentView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description On whose authority it was approved. */
                authority?: string | null;
                /** @description The call. */
                call: string;
                /** @description Whether this reader could be the second person. */
                can_approve: boolean;
                /** @description Whether all the others are told that they are not appointed. */
                concludes: boolean;
                /** @description When. */
                decided_at?: string | null;
                /** @description Who decided. */
                decided_by?: string | null;
                /** @description First day of the term. */
                first_day: string;
                /** @description The proposal. */
                id: string;
                /** @description Last day of it. */
                last_day?: string | null;
                /** @description Who is to be appointed. */
                nominees: components["schemas"]["NomineeRef"][];
                /** @description What its proposer says of it. */
                note?: string | null;
                /** @description When. */
                proposed_at: string;
                /** @description Who proposed. */
                proposed_by: string;
                /** @description Why it was turned down. */
                reason?: string | null;
                replaces?: components["schemas"]["NomineeRef"] | null;
                /** @description `proposed`, `approved` or `refused`. */
                state: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_BracketView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The paragraph's fragment in this draft. */
                anchor: string;
                /**
                 * Format: int32
                 * @description Its number in the draft, as the runs name it.
                 */
                bracket: number;
                /**
                 * Format: int32
                 * @description 1 for an outermost one.
                 */
                depth: number;
                /** @description Where it ends. */
                end?: number | null;
                /** @description Who says what on it, as far as the reader may see it. */
                entries?: components["schemas"]["EntryView"][];
                /**
                 * Format: int32
                 * @description The group of alternatives it belongs to, as the runs name it.
                 */
                group?: number | null;
                /** @description The identity it keeps through all drafts. */
                id: string;
                /** @description What is printed before the paragraph. */
                label?: string | null;
                /** @description Its place among the brackets that open in the paragraph, from 0. */
                number: number;
                /** @description The paragraph it opens in. */
                paragraph: string;
                /**
                 * @description Where it begins in the wording, in code points; for those who see positions: to others the
                 *     wording is without them.
                 */
                start?: number | null;
                /** @description All of it is struck. */
                struck: boolean;
                /** @description Its words, without positions. */
                words: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_CommentView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The fragment of the paragraph in that draft. */
                anchor?: string | null;
                /** @description Who said it. */
                author: components["schemas"]["AuthorView"];
                /** @description When it was received. */
                created_at: string;
                disposition?: components["schemas"]["DispositionView"] | null;
                /** @description On which draft, by its name in addresses. */
                draft: string;
                /** @description What people call the draft. */
                draft_label: string;
                /** @description The comment. */
                id: string;
                /** @description Of which text. */
                instrument: components["schemas"]["InstrumentRef"];
                judgement?: components["schemas"]["JudgementView"] | null;
                /** @description Why. */
                justification?: string | null;
                /** @description `general`, `substantive`, `technical`, `editorial`, `translation` or `question`. */
                kind: string;
                /** @description The language it is written in, when its author said so. */
                language?: string | null;
                /** @description Whether it came after the deadline. */
                late: boolean;
                /** @description What this reader may do with it. */
                may: string[];
                /** @description Whether it is the reader's own. */
                mine: boolean;
                /** @description The number to quote. */
                number: string;
                /** @description On which paragraph; absent for the whole draft. */
                paragraph?: string | null;
                /** @description What is printed before the paragraph. */
                paragraph_label?: string | null;
                /** @description The words proposed instead of the chosen ones. */
                proposed_wording?: string | null;
                question?: components["schemas"]["QuestionView"] | null;
                quote?: components["schemas"]["QuoteView"] | null;
                /** @description The proposed words against the chosen ones. */
                redline?: components["schemas"]["OpView"][] | null;
                /** @description How much is said about it, of that which this reader may see. */
                replies: number;
                /** @description In which round. */
                round: string;
                /** @description The round's title. */
                round_title: string;
                /** @description The number of the set it was lodged with. */
                set?: string | null;
                /** @description How far it has come: `received`, `published` (others see it), `considered` (the round has closed), `answered` or `withdrawn`. */
                stage: string;
                stands?: components["schemas"]["StandsView"] | null;
                /** @description `received`, `withdrawn` or `answered`. */
                state: string;
                /** @description Who supports it. */
                support: components["schemas"]["SupportView"];
                /** @description What it points at: `words`, `paragraph`, `footnote`, `after` (something is missing after the paragraph) or `whole`. */
                target: string;
                /** @description What is said. */
                text: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ConsolidationRow: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The comments that led to it, of those this reader may see. */
                comments: components["schemas"]["Contribution"][];
                /** @description Who contributed: parties, and the roles of those who speak for none. */
                contributors: string[];
                /** @description The labels in this draft; empty for what was dropped. */
                labels: string[];
                /** @description The labels in the draft before; empty for what is new. */
                old_labels: string[];
                /** @description `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `new` or `dropped`. */
                operation: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_DecisionView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When. */
                at: string;
                /** @description Who. */
                by: string;
                /** @description `identity` or `lineage`. */
                effect: string;
                /** @description Paragraphs of the older draft. */
                from: string[];
                /** @description The older draft. */
                from_draft: string;
                /** @description The answer. */
                id: string;
                /** @description `confirm`, `separate` or `pair`. */
                kind: string;
                /** @description Why. */
                reason?: string | null;
                /** @description What it changed, in a sentence. */
                said: string;
                /** @description Paragraphs of the newer draft, by the identity they have since. */
                to: string[];
                /** @description The newer draft. */
                to_draft: string;
                withdrawn?: components["schemas"]["WithdrawnView"] | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_DraftCard: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description How many paragraphs are agreed ad referendum. */
                agreed: number;
                /** @description How many open brackets. */
                brackets: number;
                /** @description The date printed on it, `YYYY-MM-DD`. */
                date?: string | null;
                /** @description Until when it is held back from all but those cleared, if it ever was. */
                embargo_until?: string | null;
                /** @description SHA-256 over labels, kinds and wordings in order. */
                hash?: string | null;
                /** @description When it was issued. */
                issued_at?: string | null;
                /** @description `zero`, `first`, `revised`, `compilation`, `final` or `working`. */
                kind: string;
                /** @description What people call it, such as `First draft`. */
                label: string;
                /** @description How far it is open: `secretariat`, `negotiation`, `experts`, `participants` or `public`. */
                openness: string;
                /** @description How many paragraphs. */
                paragraphs: number;
                /** @description The name in addresses; `working` for the working draft. */
                slug: string;
                /** @description `working` or `issued`. */
                status: string;
                /** @description The document symbol. */
                symbol?: string | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_DraftedPositionView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When. */
                at: string;
                /** @description The brackets it is about, in the order they are preferred. */
                brackets?: string[];
                /** @description Who prepared it. */
                by: string;
                /** @description Other words stand there now. */
                changed: boolean;
                /** @description The draft on which it is to be stated. */
                draft: components["schemas"]["DraftRef"];
                /** @description Which. */
                id: string;
                /** @description Whose it is. */
                party: string;
                /** @description What a pending one waits for. */
                pending_on?: string | null;
                /** @description The proposal it is about. */
                proposal?: string | null;
                /** @description Why. */
                reason?: string | null;
                /** @description `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`. */
                stance: string;
                /** @description The words it was about when it was prepared. */
                words: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_EventView: {
            /** @description The items, in the list's own order. */
            items: {
                actor?: components["schemas"]["EventActor"] | null;
                /** @description The hash of the thing after. */
                after?: string | null;
                /** @description When. */
                at: string;
                /** @description The hash of the thing before. */
                before?: string | null;
                /** @description Ids, codes and numbers. */
                data: Record<string, never>;
                /** @description What, as a code. */
                kind: string;
                /** @description The mandate acted under. */
                mandate?: string | null;
                /** @description The id of what it was done to. */
                object: string;
                /** @description The party spoken for. */
                party?: string | null;
                /** @description The process, by its name in addresses. */
                process?: string | null;
                /** @description Why, in the words of who acted. */
                reason?: string | null;
                /** @description The role acted in. */
                role?: string | null;
                /** @description Whether it stands in the tree, so that its proof can be asked for. */
                sealed: boolean;
                /**
                 * Format: int64
                 * @description Its number.
                 */
                seq: number;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_FootnoteView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The sources it cites. */
                cites: components["schemas"]["ProcessSourceView"][];
                /** @description Its label. */
                label?: string | null;
                /** @description The footnote, a paragraph of its own. */
                paragraph: string;
                /** @description The sources it might be about, the likeliest first. */
                suggestions: components["schemas"]["SuggestionView"][];
                /** @description Its words. */
                words: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_InstrumentCard: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Open brackets of the latest draft. */
                brackets: number;
                open_round?: components["schemas"]["OpenRound"] | null;
                /** @description Paragraphs of the latest draft. */
                paragraphs: number;
                /** @description The process it belongs to. */
                process: components["schemas"]["ProcessRef"];
                /** @description The name in addresses. */
                slug: string;
                stage?: components["schemas"]["Stage"] | null;
                /** @description The title. */
                title: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_InvitationView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The address it went to, for those who administer this person. */
                email?: string | null;
                /** @description Until when it can be answered. */
                expires_at?: string | null;
                /** @description The mandate offered. */
                mandate: components["schemas"]["MandateView"];
                /** @description The name it was offered under. */
                name: string;
                /** @description When it was mailed last; absent when it never was. */
                sent_at?: string | null;
                /** @description `waiting`, or `expired`: it can only be mailed anew. */
                state: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_NominationView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Whether the secretariat entered it for the State. */
                by_secretariat: boolean;
                /** @description The call. */
                call: string;
                /** @description When it became what it is. */
                changed_at: string;
                /** @description What they know. */
                competences: string[];
                /** @description The sentence they agreed to. */
                consent?: string | null;
                /** @description When. */
                consent_at?: string | null;
                /** @description When it was made. */
                created_at: string;
                /** @description The curriculum vitae; for the nominee and the secretariat. */
                cv?: string | null;
                /** @description The nominee's address; for the nominee and the secretariat. */
                email?: string | null;
                /** @description `female`, `male` or `other`, if they wish to say; for the nominee and the secretariat. */
                gender?: string | null;
                /** @description The nomination. */
                id: string;
                /** @description What this reader may do with it now. */
                may: string[];
                /** @description The nominee's name. */
                name: string;
                /** @description Why it was declined or taken back. */
                reason?: string | null;
                /** @description `proposed`, `confirmed`, `declined`, `withdrawn`, `shortlisted`, `appointed`, `not_appointed` or `replaced`. */
                state: string;
                /** @description The State that nominates. */
                state_of: components["schemas"]["StateView"];
                /** @description Why this person. */
                statement?: string | null;
                /** @description Who is in their place now, by name. */
                successor?: string | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_OrganizationView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Its class, such as `civil_society`. */
                class: string;
                /** @description Which. */
                id: string;
                /** @description Its name. */
                name: string;
                /** @description Its region. */
                region?: string | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ParagraphCitation: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The citation. */
                id: string;
                /** @description Where in it. */
                place?: string | null;
                /** @description The source. */
                source: components["schemas"]["ProcessSourceView"];
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_PartyView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Other names it is found under, in lower case where case does not matter. */
                aliases?: string[];
                /** @description ISO 3166 alpha-2 code of a State, from which its name in any language is known. */
                alpha2?: string | null;
                /** @description ISO 3166 alpha-3 code of a State, or the code of a group. */
                code: string;
                /** @description The day membership is stated for. */
                day: string;
                /** @description Name in English. */
                english: string;
                /** @description Name in French. */
                french: string;
                /** @description The groups it belongs to on that day. */
                groups: string[];
                /** @description `state`, `observer` or `group`. */
                kind: string;
                /** @description Everybody ever known as a member of a group; absent where membership is not known here, and in lists. */
                members?: components["schemas"]["MemberView"][] | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_PersonRow: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Whether the account is closed. */
                closed: boolean;
                /** @description The address, for those who administer this person. */
                email?: string | null;
                /** @description Whether address and name were erased. */
                erased: boolean;
                /** @description The account. */
                id: string;
                /** @description The mandates this reader may see. */
                mandates: components["schemas"]["MandateView"][];
                /** @description The name; `Participant n` once erased. */
                name: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_PositionView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When. */
                at: string;
                /** @description The bracket it is about. */
                bracket?: string | null;
                /** @description Whether it is the party's last word on it. */
                current: boolean;
                /** @description The draft that lay on the table. */
                draft: components["schemas"]["DraftRef"];
                /** @description Entered by the secretariat, as it was said on the floor. */
                from_the_floor: boolean;
                /** @description Which. */
                id: string;
                /** @description The paragraph. */
                paragraph?: string | null;
                /** @description Whose it is. */
                party: string;
                /** @description What a pending one waits for. */
                pending_on?: string | null;
                /** @description Whether the working draft was changed by it. */
                printed: boolean;
                /** @description The proposal it is about. */
                proposal?: string | null;
                /**
                 * Format: int32
                 * @description Its place in an order of preference.
                 */
                rank?: number | null;
                /** @description Why. */
                reason?: string | null;
                /** @description The words under it have changed since: does it still hold? */
                reconsider: boolean;
                /** @description `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`. */
                stance: string;
                /** @description The words it was about when it was stated. */
                words: string;
                /** @description The words that stand there now, where they are others. */
                words_now?: string | null;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_PresenceView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Whether it is the paragraph the asker is at. */
                here: boolean;
                /** @description What is printed before it, or else its fragment. */
                label: string;
                /** @description Who. */
                name: string;
                /** @description At which paragraph. */
                paragraph: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ProcessCard: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When it was created. */
                created_at: string;
                /** @description Its texts. */
                instruments: components["schemas"]["InstrumentRef"][];
                /** @description What this reader may do here. */
                may: string[];
                /** @description Whether everybody may know of it. */
                public: boolean;
                /** @description The name in addresses. */
                slug: string;
                /** @description What it is about. */
                summary: string;
                /** @description The title. */
                title: string;
                /** @description The IANA time zone its deadlines are stated in. */
                zone: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ProgressView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The draft. */
                draft: components["schemas"]["DraftRef"];
                /** @description Brackets that are open in it. */
                open_brackets: number;
                /** @description Its paragraphs, headings left out. */
                paragraphs: components["schemas"]["SharesView"];
                /** @description Where every party that speaks in it stands, for those who may see positions on it. */
                parties?: components["schemas"]["PartyStanding"][] | null;
                /** @description Their words. */
                words: components["schemas"]["SharesView"];
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ProposalView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description The words it was made on. */
                base_wording: string;
                /** @description For a new or moved paragraph, the one it goes behind. */
                behind?: string | null;
                /** @description When anything of it changed last. */
                changed_at: string;
                /** @description The number of the comment it took its words from, for those who may see that comment. */
                comment?: string | null;
                /** @description When it was written. */
                created_at: string;
                /** @description The draft it was made on. */
                draft: components["schemas"]["DraftRef"];
                /** @description Entered by the secretariat for the party, from the floor. */
                from_the_floor: boolean;
                /** @description Which. */
                id: string;
                /** @description Why. */
                justification?: string | null;
                /** @description `add`, `modify`, `delete`, `move`, `retain`, `editorial`, `alternative` or `new_paragraph`. */
                kind: string;
                /** @description What the reader may do with it. */
                may: string[];
                /** @description Whether it is of the party the reader acts for. */
                mine: boolean;
                /** @description The number people quote; given when it is tabled. */
                number?: string | null;
                /** @description What that changes. */
                ops: components["schemas"]["OpView"][];
                /** @description The paragraph; absent for a new one. */
                paragraph?: string | null;
                /** @description Whose it is. */
                party: string;
                /** @description Why it came to its state. */
                reason?: string | null;
                /** @description The one it stands in for. */
                replaces?: string | null;
                /** @description Who joined it. */
                sponsors: string[];
                /** @description `drafted`, `tabled`, `withdrawn`, `replaced`, `merged`, `agreed` or `dropped`. */
                state: string;
                /** @description The words wanted instead. */
                wording: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ReasonView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Which. */
                id: string;
                /** @description The answer it goes with; any when absent. */
                kind?: string | null;
                /** @description The reason. */
                text: string;
                /** @description What it is called in the list. */
                title: string;
                /** @description When it was written as it is now. */
                written_at: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_ReplyView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description Who said it. */
                author: components["schemas"]["AuthorView"];
                /** @description When it was received. */
                created_at: string;
                /** @description Which. */
                id: string;
                /** @description Whether it is the reader's own. */
                mine: boolean;
                /** @description To whom: `readers` of the comment, the `secretariat` alone, or the `delegation` of who said it alone. */
                reach: string;
                /** @description What is said. */
                text: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_RoundView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When the secretariat said that it is done with it. */
                answered_at?: string | null;
                /** @description The roles it is for. */
                audience: string[];
                /** @description When it was given up before it opened. */
                cancelled_at?: string | null;
                /** @description Why. */
                cancelled_reason?: string | null;
                /** @description The kinds of organization whose participants it is for; all participants when there are none. */
                classes: string[];
                /** @description When it closes; what arrives from then on is late. */
                closes_at: string;
                /** @description How many comments this reader may see in it. */
                comments?: number | null;
                /** @description The draft, by its name in addresses. */
                draft: string;
                /** @description What people call the draft. */
                draft_label: string;
                /** @description The later deadlines it was given, oldest first. */
                extensions: components["schemas"]["ExtensionView"][];
                /** @description What participants are asked to look at. */
                guidance?: string | null;
                /** @description The round. */
                id: string;
                /** @description The text, by its name in addresses. */
                instrument: string;
                /** @description `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`. */
                kind: string;
                /** @description The languages comments are asked for in; any when there are none. */
                languages: string[];
                /** @description What this reader may do here. */
                may: string[];
                /**
                 * @description Whose comments somebody looks at before they are published, in a round for the public: `nobody`, `newcomers` or
                 *     `everybody`.
                 */
                moderation?: string | null;
                /** @description Whether they are told the names of those who commented. */
                names: boolean;
                /** @description When it opens. */
                opens_at: string;
                /** @description What they are asked. */
                questions: components["schemas"]["QuestionView"][];
                /** @description The region whose participants it is for; all of them when absent. */
                region?: string | null;
                /** @description Who sees its comments: `own`, `delegation`, `round` or `everybody`. */
                shown: string;
                /** @description From when: `at_once` or `after_close`. */
                shown_from: string;
                /** @description `planned`, `open`, `extended`, `closed`, `answered` or `cancelled`, by the database's clock. */
                state: string;
                /** @description Its title. */
                title: string;
                /** @description The IANA zone the deadline is stated in. */
                zone: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One page of a list: as much as was asked for, and where to go on. */
        Page_TurnedAwayView: {
            /** @description The items, in the list's own order. */
            items: {
                /** @description When. */
                at: string;
                /** @description Which. */
                id: string;
                /** @description The number. */
                number: string;
                /** @description Why, as a code of the published list. */
                reason: string;
            }[];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description How paragraphs were paired with the draft before. */
        PairCounts: {
            /** @description Perhaps the same; kept apart until a person says so. */
            doubtful: number;
            /** @description No longer there. */
            dropped: number;
            /** @description Not there before. */
            new: number;
            /** @description Paired without doubt. */
            sure: number;
        };
        /** @description Two parties that met on brackets. */
        PairView: {
            /** @description On so many on different sides. */
            against: number;
            /** @description One. */
            one: string;
            /** @description The other. */
            other: string;
            /** @description On so many brackets on the same side. */
            together: number;
        };
        /** @description One paragraph with its number. */
        ParagraphCell: {
            /** @description Its fragment in the draft. */
            anchor: string;
            /** @description How many. */
            count: number;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description Its place in the draft, from 0. */
            ordinal: number;
            /** @description The paragraph. */
            paragraph: string;
        };
        /** @description What a paragraph cites. */
        ParagraphCitation: {
            /** @description The citation. */
            id: string;
            /** @description Where in it. */
            place?: string | null;
            /** @description The source. */
            source: components["schemas"]["ProcessSourceView"];
        };
        /** @description A paragraph of a draft, named. */
        ParagraphRef: {
            /** @description Its fragment in that draft. */
            anchor: string;
            /** @description The draft. */
            draft: string;
            /** @description The paragraph. */
            id: string;
            /** @description What is printed before it. */
            label?: string | null;
        };
        /** @description One paragraph of a draft. */
        ParagraphView: {
            /** @description Whether it is agreed ad referendum. */
            agreed: boolean;
            /** @description The alternatives of which one begins in it. */
            alternatives?: components["schemas"]["AlternativesView"][];
            /** @description The fragment that addresses it in this draft, such as `op1.a`. */
            anchor: string;
            /** @description How many comments this reader may see on it. */
            comments?: number | null;
            /** @description How far it is from agreement; a bracket counts where it opens. */
            counts: components["schemas"]["CountsView"];
            /** @description The entity tag for `If-Match`, in the working draft. */
            etag?: string | null;
            /** @description The lasting identity. */
            id: string;
            /** @description `heading`, `preambular`, `operative`, `paragraph`, `item`, `footnote`, `table_row`, `glossary_entry`, `caption` or `annex`. */
            kind: string;
            /** @description What is printed. */
            label?: string | null;
            /**
             * Format: int32
             * @description How deep: 1 is outermost.
             */
            level: number;
            /** @description How many brackets are open when it begins. */
            open_before: number;
            /** @description The place in the draft, counted from 0. */
            ordinal: number;
            /** @description The words as drawn. */
            runs: components["schemas"]["RunView"][];
            /** @description Counted in it. */
            totals: components["schemas"]["TotalsView"];
            /** @description The words in the notation, as this reader may see them. */
            wording: string;
        };
        /** @description One part of the sentence, as data. */
        PartView: {
            /** @description `changed`, `moved`, `split`, `merged`, `renumbered`, `new`, `dropped`, `brackets_closed`, `brackets_opened`, `positions_changed` or `stamps_set`. */
            code: string;
            /** @description How many; never 0. A row may hold several brackets, so this can be more than there are rows. */
            count: number;
            /** @description In which rows, by their index. */
            rows: number[];
        };
        /** @description How many parties stand where. */
        PartiesSum: {
            /** @description Can live with either. */
            flexible: number;
            /** @description Do not want them. */
            oppose: number;
            /** @description Wait for somebody or something. */
            pending: number;
            /** @description Have reserved. */
            reserve: number;
            /** @description Of the parties of this matrix, those with no record here. Silence is not support. */
            silent: number;
            /** @description Want the words. */
            support: number;
            /** @description Named, and not known for what. */
            unclear: number;
        };
        /** @description On how many open brackets a party stands where. */
        PartyStanding: {
            /** @description Does not want them. */
            opposes: number;
            /** @description The party, by its code. */
            party: string;
            /** @description Has reserved, or waits. */
            waits: number;
            /** @description Wants the words. */
            wants: number;
        };
        /** @description What a party wants. */
        PartyTextView: {
            /** @description Whether they were made on other words and clash with those that stand now. */
            clashes: boolean;
            /** @description The party. */
            party: string;
            /** @description The numbers of the proposals this comes from. */
            proposals: string[];
            /** @description The whole wording as it wants it. */
            wording: string;
        };
        /** @description A State, observer or group. */
        PartyView: {
            /** @description Other names it is found under, in lower case where case does not matter. */
            aliases?: string[];
            /** @description ISO 3166 alpha-2 code of a State, from which its name in any language is known. */
            alpha2?: string | null;
            /** @description ISO 3166 alpha-3 code of a State, or the code of a group. */
            code: string;
            /** @description The day membership is stated for. */
            day: string;
            /** @description Name in English. */
            english: string;
            /** @description Name in French. */
            french: string;
            /** @description The groups it belongs to on that day. */
            groups: string[];
            /** @description `state`, `observer` or `group`. */
            kind: string;
            /** @description Everybody ever known as a member of a group; absent where membership is not known here, and in lists. */
            members?: components["schemas"]["MemberView"][] | null;
        };
        /** @description Words that stood in another paragraph before. */
        PassageView: {
            /** @description Where they stood. */
            from: components["schemas"]["ParagraphRef"];
            /** @description Where they stand now: first code point and the one after the last. */
            span: [
                number,
                number
            ];
            /** @description The words as they stand now. */
            text: string;
            /** @description How many words. */
            words: number;
        };
        /** @description What a table of people would do, or did. */
        PeopleReport: {
            /** @description How many are new. */
            added: number;
            /** @description How many were entered already and are described anew. */
            changed: number;
            /** @description Those whom it enters. */
            people: components["schemas"]["AttendeeView"][];
            /** @description Rows that are not right, each with what is wrong; nothing is entered while there are any. */
            wrong: string[];
        };
        /** @description A person in a list. */
        PersonRow: {
            /** @description Whether the account is closed. */
            closed: boolean;
            /** @description The address, for those who administer this person. */
            email?: string | null;
            /** @description Whether address and name were erased. */
            erased: boolean;
            /** @description The account. */
            id: string;
            /** @description The mandates this reader may see. */
            mandates: components["schemas"]["MandateView"][];
            /** @description The name; `Participant n` once erased. */
            name: string;
        };
        /** @description The account of the person who asks. */
        PersonView: {
            acting?: components["schemas"]["MandateView"] | null;
            /** @description The capacity acted in. */
            capacity?: string | null;
            /** @description The address mails go to. */
            email: string;
            /** @description The capacities in which the person may grant mandates, for the own delegation where that is all they may. */
            grants: string[];
            /** @description The account. */
            id: string;
            /** @description BCP 47 language of mails. */
            language: string;
            /** @description Every mandate held, and those that ended in the last thirty days. */
            mandates: components["schemas"]["MandateView"][];
            /** @description What the person may do at all. */
            may: string[];
            /** @description The name. */
            name: string;
            /** @description The delegation or group spoken for. */
            party?: string | null;
            /** @description The region. */
            region?: string | null;
            /**
             * @description The class of the capacity acted in: `secretariat`, `delegate`, `expert`, `participant`, `observer` or `administrator`.
             *     Absent while the person acts in no mandate.
             */
            role?: string | null;
            /** @description `enrolled`; `none`; or `missing`, where the mandate acted in gives nothing until a second factor is set up. */
            second_factor: string;
        };
        /** @description One text of a contested place. */
        PieceAlternativeView: {
            /** @description Who wants it. */
            parties: string[];
            /** @description The characters. */
            text: string;
        };
        /** @description Where a comment belongs in a later draft. */
        PlaceComment: {
            /** @description The later draft, by its name in addresses. */
            draft: string;
            /** @description The paragraph in it; absent when the comment stays where it was made. */
            paragraph?: string | null;
            quote?: components["schemas"]["QuoteInput"] | null;
        };
        /** @description Something that was promised. */
        PledgeInput: {
            /** @description How much of it, in words. */
            amount?: string | null;
            /** @description Who promised it. */
            by: string;
            /** @description What. */
            what: string;
        };
        /** @description A party that says something else than before. */
        PositionMoved: {
            /** @description What it says; empty for no record. */
            after: string[];
            /** @description What it said; empty for no record. */
            before: string[];
            /** @description The party. */
            party: string;
        };
        /** @description A position as it was stated. */
        PositionView: {
            /** @description When. */
            at: string;
            /** @description The bracket it is about. */
            bracket?: string | null;
            /** @description Whether it is the party's last word on it. */
            current: boolean;
            /** @description The draft that lay on the table. */
            draft: components["schemas"]["DraftRef"];
            /** @description Entered by the secretariat, as it was said on the floor. */
            from_the_floor: boolean;
            /** @description Which. */
            id: string;
            /** @description The paragraph. */
            paragraph?: string | null;
            /** @description Whose it is. */
            party: string;
            /** @description What a pending one waits for. */
            pending_on?: string | null;
            /** @description Whether the working draft was changed by it. */
            printed: boolean;
            /** @description The proposal it is about. */
            proposal?: string | null;
            /**
             * Format: int32
             * @description Its place in an order of preference.
             */
            rank?: number | null;
            /** @description Why. */
            reason?: string | null;
            /** @description The words under it have changed since: does it still hold? */
            reconsider: boolean;
            /** @description `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`. */
            stance: string;
            /** @description The words it was about when it was stated. */
            words: string;
            /** @description The words that stand there now, where they are others. */
            words_now?: string | null;
        };
        /** @description Who was at meetings, counted by people. */
        Presence: {
            /** @description Those of them who agreed to come. */
            agreed: components["schemas"]["CellView"];
            /** @description Those who came; withheld until that was entered. */
            attended: components["schemas"]["CellView"];
            /** @description People by kind of organization; `none` where they are of none. */
            by_class: components["schemas"]["PresenceRow"][];
            /** @description People by gender: `female`, `male`, `other`, or `none` where it was not given. */
            by_gender: components["schemas"]["PresenceRow"][];
            /** @description People by region; `none` where it was not said. */
            by_region: components["schemas"]["PresenceRow"][];
            /** @description Parties those who came are of. */
            delegations: components["schemas"]["CellView"];
            /** @description People entered, invited by mail or not. */
            invited: components["schemas"]["CellView"];
            /** @description These parties, by code; for the secretariat. */
            parties?: string[] | null;
        };
        /** @description One kind of people at meetings. */
        PresenceRow: {
            /** @description How many agreed to come; for the secretariat. */
            agreed: components["schemas"]["CellView"];
            /** @description How many came. */
            attended: components["schemas"]["CellView"];
            /** @description How many were invited; for the secretariat. */
            invited: components["schemas"]["CellView"];
            /** @description The kind. */
            kind: string;
        };
        /** @description Somebody else at the desk. */
        PresenceView: {
            /** @description Whether it is the paragraph the asker is at. */
            here: boolean;
            /** @description What is printed before it, or else its fragment. */
            label: string;
            /** @description Who. */
            name: string;
            /** @description At which paragraph. */
            paragraph: string;
        };
        /** @description What an import would give. */
        Preview: {
            /** @description The encoding that was met. */
            encoding: string;
            /** @description `markdown` or `plain_text`. */
            format: string;
            /** @description The title block. */
            front: components["schemas"]["FrontView"];
            /** @description What could not be kept as it was. */
            losses: components["schemas"]["LossView"][];
            /** @description Options to choose from, as ranges of the paragraphs. */
            options: components["schemas"]["OptionGroupView"][];
            /** @description The paragraphs in order. */
            paragraphs: components["schemas"]["PreviewParagraph"][];
            /** @description What is odd in the notation. */
            remarks: components["schemas"]["RemarkView"][];
            /** @description Counted over all. */
            totals: components["schemas"]["TotalsView"];
        };
        /** @description One paragraph an import would give. */
        PreviewParagraph: {
            /** @description The place, counted from 0. */
            index: number;
            /** @description The kind. */
            kind: string;
            /** @description What is printed. */
            label?: string | null;
            /**
             * Format: int32
             * @description How deep.
             */
            level: number;
            /** @description The line of the file where it begins, counted from 1. */
            line: number;
            /** @description The words as drawn. */
            runs: components["schemas"]["RunView"][];
            /** @description The words. */
            wording: string;
        };
        /** @description The shape of a problem document, for the API's description. */
        Problem: {
            /** @description The stable code. */
            code: string;
            /** @description What happened this time, in a sentence. */
            detail: string;
            /** @description The number of the request, for the operator's log. */
            request_id: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What happened, the same for every occurrence of the code. */
            title: string;
            /** @description Where the code is explained. */
            type: string;
        };
        /** @description A process in a list. */
        ProcessCard: {
            /** @description When it was created. */
            created_at: string;
            /** @description Its texts. */
            instruments: components["schemas"]["InstrumentRef"][];
            /** @description What this reader may do here. */
            may: string[];
            /** @description Whether everybody may know of it. */
            public: boolean;
            /** @description The name in addresses. */
            slug: string;
            /** @description What it is about. */
            summary: string;
            /** @description The title. */
            title: string;
            /** @description The IANA time zone its deadlines are stated in. */
            zone: string;
        };
        /** @description A process, named. */
        ProcessRef: {
            /** @description The name in addresses; empty where the reader may not know of the process. */
            slug: string;
            /** @description The title; empty where the reader may not know of the process. */
            title: string;
            /** @description The IANA time zone its deadlines are stated in. */
            zone: string;
        };
        /** @description A source, with what cites it of what this reader sees. */
        ProcessSourceView: {
            /** @description Where it can be read. */
            address?: string | null;
            /** @description What cites it. */
            citations: components["schemas"]["CitationView"][];
            /** @description The day it is of. */
            day?: string | null;
            /** @description Its version, for `If-Match`. */
            etag: string;
            /** @description The source. */
            id: string;
            /** @description `report`, `resolution`, `data` or `other`. */
            kind: string;
            /** @description What is to be known of it. */
            note?: string | null;
            /** @description Who published it. */
            publisher?: string | null;
            superseded_by?: components["schemas"]["NamedRef"] | null;
            /** @description Why. */
            superseded_reason?: string | null;
            /** @description Its symbol. */
            symbol?: string | null;
            /** @description Its title. */
            title: string;
        };
        /** @description How far one draft has come. */
        ProgressView: {
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description Brackets that are open in it. */
            open_brackets: number;
            /** @description Its paragraphs, headings left out. */
            paragraphs: components["schemas"]["SharesView"];
            /** @description Where every party that speaks in it stands, for those who may see positions on it. */
            parties?: components["schemas"]["PartyStanding"][] | null;
            /** @description Their words. */
            words: components["schemas"]["SharesView"];
        };
        /** @description Proof that an act stands in the ledger, under the newest checkpoint. */
        Proof: {
            /** @description What it is proved against. */
            checkpoint: components["schemas"]["Checkpoint"];
            /** @description The entry, byte for byte as it is hashed; for its author and the secretariat. */
            entry?: string | null;
            /**
             * Format: int64
             * @description Its place in the tree, from 0.
             */
            leaf: number;
            /** @description The hash of the leaf: SHA-256 over a zero byte and `entry`, in base64. */
            leaf_hash: string;
            /** @description The proof of RFC 6962, section 2.1.1: hashes in base64. */
            path: string[];
            /** @description What is committed to. */
            payload?: string | null;
            /** @description The salt of its commitment, in base64: SHA-256 over salt and `payload` is `commitment` of the entry. */
            salt?: string | null;
            /**
             * Format: int64
             * @description The number of the event.
             */
            seq: number;
        };
        /** @description A proposal, named. */
        ProposalRef: {
            /** @description The proposal. */
            id: string;
            /** @description The number to quote. */
            number: string;
            /** @description Whose it is. */
            party: string;
        };
        /** @description What a party proposes. */
        ProposalView: {
            /** @description The words it was made on. */
            base_wording: string;
            /** @description For a new or moved paragraph, the one it goes behind. */
            behind?: string | null;
            /** @description When anything of it changed last. */
            changed_at: string;
            /** @description The number of the comment it took its words from, for those who may see that comment. */
            comment?: string | null;
            /** @description When it was written. */
            created_at: string;
            /** @description The draft it was made on. */
            draft: components["schemas"]["DraftRef"];
            /** @description Entered by the secretariat for the party, from the floor. */
            from_the_floor: boolean;
            /** @description Which. */
            id: string;
            /** @description Why. */
            justification?: string | null;
            /** @description `add`, `modify`, `delete`, `move`, `retain`, `editorial`, `alternative` or `new_paragraph`. */
            kind: string;
            /** @description What the reader may do with it. */
            may: string[];
            /** @description Whether it is of the party the reader acts for. */
            mine: boolean;
            /** @description The number people quote; given when it is tabled. */
            number?: string | null;
            /** @description What that changes. */
            ops: components["schemas"]["OpView"][];
            /** @description The paragraph; absent for a new one. */
            paragraph?: string | null;
            /** @description Whose it is. */
            party: string;
            /** @description Why it came to its state. */
            reason?: string | null;
            /** @description The one it stands in for. */
            replaces?: string | null;
            /** @description Who joined it. */
            sponsors: string[];
            /** @description `drafted`, `tabled`, `withdrawn`, `replaced`, `merged`, `agreed` or `dropped`. */
            state: string;
            /** @description The words wanted instead. */
            wording: string;
        };
        /** @description A proposal as it is sent. */
        Propose: {
            /** @description True if the wording is to stand against the paragraph, not in its place. */
            alternative?: boolean;
            /** @description For a new paragraph, the one it goes behind; with `paragraph`, where that one is to go. */
            behind?: string | null;
            /** @description The id of a comment whose proposed words are taken up. */
            comment?: string | null;
            /** @description Why. */
            justification?: string | null;
            /** @description The paragraph whose words are to be others; absent for a new paragraph. */
            paragraph?: string | null;
            /** @description For the secretariat: the party that said it on the floor. It is tabled at once, and marked. */
            party?: string | null;
            /** @description The whole wording wanted; empty to have the paragraph out, the same to have it stay. */
            wording: string;
        };
        /** @description Who is to be appointed. */
        ProposeAppointment: {
            /** @description Whether all who agreed and are not among them are told that they are not appointed. */
            concludes?: boolean;
            /** @description First day of the term, `2027-03-01`. */
            first_day: string;
            /** @description Last day of it; without end when absent. */
            last_day?: string | null;
            /** @description The nominations, by their ids. */
            nominations: string[];
            /** @description What the other person should know. */
            note?: string | null;
            /** @description The member in whose place the one named is appointed, by the id of the nomination. */
            replaces?: string | null;
        };
        /** @description What proves who one is: one of the two. */
        Prove: {
            /** @description A code of the second factor, or a recovery code. */
            code?: string | null;
            /** @description The password; not where the second factor is asked for to finish signing in. */
            password?: string | null;
        };
        /** @description A proof that was taken. */
        ProvedView: {
            /** @description The account. */
            person: components["schemas"]["PersonView"];
            /** @description Until when acts that weigh need no other. */
            until: string;
        };
        /** @description An institution people may sign in through. */
        ProviderView: {
            /** @description Its name in addresses. */
            id: string;
            /** @description What people call it. */
            name: string;
        };
        /** @description What somebody without an account holds after a comment has been stored. */
        PublicReceipt: {
            /** @description The deadline. */
            closes_at: string;
            /** @description With the number it shows how far the comment has come. It is given once. */
            key: string;
            /** @description Whether that was after the deadline. */
            late: boolean;
            /**
             * Format: int64
             * @description For how many minutes the mailed code will be good.
             */
            minutes: number;
            /** @description The number to quote, such as `SC-0481`. */
            number: string;
            /** @description When it was received, by the database's clock. */
            received_at: string;
            /** @description How far it has come: `unconfirmed`, unless the same request was sent before. */
            state: string;
        };
        /** @description What a round asks of the public. */
        PublicTerms: {
            /**
             * @description Whose comments somebody looks at before they are published: `nobody`, `newcomers` (of every address the first two) or
             *     `everybody`.
             */
            moderation: string;
        };
        /** @description Why a text is put away. */
        PutAway: {
            /** @description Why. */
            reason: string;
        };
        /** @description A picture of square modules, dark on light. */
        QrView: {
            /** @description The dark modules, as the `d` of an SVG path. */
            path: string;
            /**
             * Format: int32
             * @description Width and height in modules, the quiet margin included: the `viewBox`.
             */
            size: number;
        };
        /** @description Something a round asks. */
        QuestionView: {
            /** @description The question. */
            id: string;
            /** @description What is asked. */
            text: string;
        };
        /** @description What waits. */
        QueueView: {
            /** @description The oldest of those that wait; alike ones stand together behind the first of them. */
            items: components["schemas"]["WaitingView"][];
            /**
             * Format: int64
             * @description How many were turned away.
             */
            turned_away: number;
            /**
             * Format: int64
             * @description How many were sent whose address nobody has confirmed. They are counted here and nowhere else.
             */
            unconfirmed: number;
            /** @description How many voices the shown ones are: addresses, each counted once. */
            voices: number;
            /**
             * Format: int64
             * @description How many wait to be looked at.
             */
            waiting: number;
        };
        /** @description Chosen words, as W3C TextQuoteSelector and TextPositionSelector. Positions are code points in the wording as it was shown. */
        QuoteInput: {
            /** @description Where they end. */
            end?: number | null;
            /** @description The words. */
            exact: string;
            /** @description What stands before them. */
            prefix?: string;
            /** @description Where they begin. */
            start?: number | null;
            /** @description What stands after them. */
            suffix?: string;
        };
        /** @description Chosen words, as W3C TextQuoteSelector and TextPositionSelector (code points). */
        QuoteView: {
            /** @description Where they end. */
            end: number;
            /** @description The words. */
            exact: string;
            /** @description What stands before them. */
            prefix: string;
            /** @description Where they begin in the wording. */
            start: number;
            /** @description What stands after them. */
            suffix: string;
        };
        /** @description A paragraph of a draft, in whose place a wording is to be read. */
        ReadPlace: {
            /** @description The draft's name, `working` or `latest`. */
            draft: string;
            /** @description The instrument's name in addresses. */
            instrument: string;
            /** @description The paragraph's id. */
            paragraph: string;
        };
        /** @description Wordings to be read. */
        ReadWordings: {
            /** @description The wording the first one is to replace, for a redline. */
            against?: string | null;
            place?: components["schemas"]["ReadPlace"] | null;
            /** @description For one wording, how it is looked at besides: `plain`, or `as:` and a party, such as `as:EUN`. */
            view?: string | null;
            /** @description The wordings, in order: a bracket may open in one and close in a later one. */
            wordings: string[];
        };
        /** @description Wordings read for a preview. */
        ReadingView: {
            /** @description One per wording. */
            paragraphs: components["schemas"]["WordingView"][];
            /** @description The first wording against the one it is to replace. */
            redline?: components["schemas"]["OpView"][] | null;
            seen?: components["schemas"]["SeenView"] | null;
            /** @description Counted over all. */
            totals: components["schemas"]["TotalsView"];
        };
        /** @description A reason ready to be given. */
        ReasonView: {
            /** @description Which. */
            id: string;
            /** @description The answer it goes with; any when absent. */
            kind?: string | null;
            /** @description The reason. */
            text: string;
            /** @description What it is called in the list. */
            title: string;
            /** @description When it was written as it is now. */
            written_at: string;
        };
        /** @description Why. */
        Reasoned: {
            /** @description For the record. */
            reason?: string | null;
        };
        /** @description What a participant holds after a comment has been stored. */
        Receipt: {
            /** @description The numbers of the answers to questions that came with it. */
            answers?: string[];
            /** @description The deadline. */
            closes_at: string;
            /** @description The comment. */
            id: string;
            /** @description Whether that was after the deadline. Late comments are kept and shown to the secretariat. */
            late: boolean;
            /** @description The number to quote, such as `SC-0481`. */
            number: string;
            /** @description When it was received, by the database's clock. */
            received_at: string;
            /** @description What happens next, in a sentence. */
            what_next: string;
        };
        /** @description A step as it is recorded. */
        RecordStep: {
            /** @description Who took it: a working group, a board, an assembly. */
            body: string;
            /** @description Whether this corrects the record before; then any step may stand, and why is said. */
            corrects?: boolean;
            /** @description The day it was taken, `YYYY-MM-DD`; one that has come. */
            day: string;
            /** @description Why; asked for where a record is corrected, and where a text with open brackets is approved for the time being. */
            reason?: string | null;
            /** @description `working_group`, `submitted`, `provisional`, `adopted` or `revised`. */
            step: string;
            /** @description The symbol the text goes by from then on, if it got one. */
            symbol?: string | null;
        };
        /** @description Recovery codes: shown once. */
        RecoveryCodesView: {
            /** @description Each is good once. */
            codes: string[];
        };
        /** @description What somebody meets in a round. */
        RehearsalView: {
            /** @description Whether they read who holds which position in it. */
            positions: boolean;
            /** @description Whether they read the draft. */
            reads: boolean;
            round?: components["schemas"]["RoundView"] | null;
            /** @description What they may do before it opens, while it takes comments, and after the close. */
            states: components["schemas"]["RehearsedState"][];
            /** @description As whom, as asked. */
            subject: string;
        };
        /** @description What somebody may do in one state of a round. */
        RehearsedState: {
            /** @description Whether they may comment. */
            comments: boolean;
            /** @description Whether what they say then is late. */
            late: boolean;
            /** @description Whether they see what others of their delegation said. */
            sees_delegation: boolean;
            /** @description Whether they are told who said it. */
            sees_names: boolean;
            /** @description Whether they see what others said. */
            sees_others: boolean;
            /** @description `planned`, `open` or `closed`. */
            state: string;
            /** @description Whether they may support it. */
            supports: boolean;
        };
        /** @description What is answered with one reason. */
        Reject: {
            /** @description Numbers or ids of comments on this text. */
            comments?: string[];
            /** @description Ids of tabled proposals on this text. */
            proposals?: string[];
            /** @description Why. Everybody who wrote one of them reads it. */
            reason?: string | null;
        };
        /** @description What was answered with one reason. */
        Rejected: {
            /** @description The numbers of the comments that were not accepted. */
            comments: string[];
            /** @description The numbers of the proposals that were dropped. */
            proposals: string[];
        };
        /** @description Something odd, with its place and, where there is one, a repair. */
        RemarkView: {
            /** @description The stable code. */
            code: string;
            /** @description The column in code points, counted from 1. */
            column: number;
            /** @description The line, counted from 1, in the file or in the wording. */
            line: number;
            /** @description What is odd, in an English sentence. */
            message: string;
            /** @description What would mend it as well, or, where there is no `repair`, what a person must choose among. */
            other_repairs?: components["schemas"]["RepairView"][];
            /** @description The paragraph, counted from 0. */
            paragraph: number;
            /** @description The paragraph's id, once it has one. */
            paragraph_id?: string | null;
            repair?: components["schemas"]["RepairView"] | null;
            /** @description The same for any language. */
            says: components["schemas"]["SaysView"];
        };
        /** @description Why. */
        Reopen: {
            /** @description Why it is opened again; nothing is without a reason. */
            reason?: string;
        };
        /** @description A repair: edits of marks, never of words. */
        RepairView: {
            /** @description The edits, from the end of the wording to its beginning. */
            edits: components["schemas"]["EditView"][];
            /** @description The same for any language. */
            says: components["schemas"]["SaysView"];
            /** @description What it does, in a few English words. */
            title: string;
        };
        /** @description A series: the same hour of the day, week after week or month after month. */
        Repeat: {
            /** @description `week`, `two_weeks` or `month`. */
            every: string;
            /**
             * Format: int32
             * @description How many meetings there are, the first one counted.
             */
            times: number;
        };
        /** @description A reply as it is sent. */
        ReplyTo: {
            /** @description To whom: `readers` of the comment, the `secretariat` alone, or the own `delegation` alone. */
            reach: string;
            /** @description What is said. */
            text: string;
        };
        /** @description Something said about a comment. */
        ReplyView: {
            /** @description Who said it. */
            author: components["schemas"]["AuthorView"];
            /** @description When it was received. */
            created_at: string;
            /** @description Which. */
            id: string;
            /** @description Whether it is the reader's own. */
            mine: boolean;
            /** @description To whom: `readers` of the comment, the `secretariat` alone, or the `delegation` of who said it alone. */
            reach: string;
            /** @description What is said. */
            text: string;
        };
        /** @description Something a process needs, or was promised. */
        ResourceView: {
            /** @description How much of it, in words. */
            amount?: string | null;
            /** @description Who promised it. */
            by?: string | null;
            /** @description What it is. */
            what: string;
        };
        /** @description That a comment was said in a meeting, and entered by the secretariat. */
        RoomView: {
            /** @description What kind of organization they are of. */
            class?: string | null;
            meeting?: components["schemas"]["MilestoneRef"] | null;
            /** @description The region of who said it. */
            region?: string | null;
        };
        /** @description A window in which an audience may comment on one issued draft. */
        RoundView: {
            /** @description When the secretariat said that it is done with it. */
            answered_at?: string | null;
            /** @description The roles it is for. */
            audience: string[];
            /** @description When it was given up before it opened. */
            cancelled_at?: string | null;
            /** @description Why. */
            cancelled_reason?: string | null;
            /** @description The kinds of organization whose participants it is for; all participants when there are none. */
            classes: string[];
            /** @description When it closes; what arrives from then on is late. */
            closes_at: string;
            /** @description How many comments this reader may see in it. */
            comments?: number | null;
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description The later deadlines it was given, oldest first. */
            extensions: components["schemas"]["ExtensionView"][];
            /** @description What participants are asked to look at. */
            guidance?: string | null;
            /** @description The round. */
            id: string;
            /** @description The text, by its name in addresses. */
            instrument: string;
            /** @description `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`. */
            kind: string;
            /** @description The languages comments are asked for in; any when there are none. */
            languages: string[];
            /** @description What this reader may do here. */
            may: string[];
            /**
             * @description Whose comments somebody looks at before they are published, in a round for the public: `nobody`, `newcomers` or
             *     `everybody`.
             */
            moderation?: string | null;
            /** @description Whether they are told the names of those who commented. */
            names: boolean;
            /** @description When it opens. */
            opens_at: string;
            /** @description What they are asked. */
            questions: components["schemas"]["QuestionView"][];
            /** @description The region whose participants it is for; all of them when absent. */
            region?: string | null;
            /** @description Who sees its comments: `own`, `delegation`, `round` or `everybody`. */
            shown: string;
            /** @description From when: `at_once` or `after_close`. */
            shown_from: string;
            /** @description `planned`, `open`, `extended`, `closed`, `answered` or `cancelled`, by the database's clock. */
            state: string;
            /** @description Its title. */
            title: string;
            /** @description The IANA zone the deadline is stated in. */
            zone: string;
        };
        /** @description One round. */
        RoundVoices: {
            /** @description When it closes. */
            closes_at: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description The round. */
            id: string;
            /** @description Its text, by its name in addresses. */
            instrument: string;
            /** @description The title of the text. */
            instrument_title: string;
            /** @description `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`. */
            kind: string;
            /** @description When it opens. */
            opens_at: string;
            /** @description Where it stands. */
            state: string;
            /** @description Its title. */
            title: string;
            voices?: components["schemas"]["Voices"] | null;
            /** @description The zone its hours are stated in. */
            zone: string;
        };
        /** @description A comment whose answer landed in a row. */
        RowCause: {
            /** @description The answer. */
            disposition: string;
            /** @description The comment. */
            id: string;
            /** @description The number to quote. */
            number: string;
        };
        /** @description The number of a row. */
        RowReceipt: {
            /** @description The number to quote. */
            number: string;
            /** @description The row of the file, from 1. */
            row: number;
        };
        /** @description One side of a row. */
        RowSide: {
            /** @description Its fragment in that draft. */
            anchor: string;
            /** @description The paragraph. */
            id: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description Its place in that draft. */
            ordinal: number;
        };
        /** @description One row of a comparison. */
        RowView: {
            /** @description What happened to brackets. */
            brackets: components["schemas"]["BracketEventView"][];
            /** @description Changes by class. */
            classes: components["schemas"]["ClassesView"];
            /** @description Comments that led to it, of those this reader may see. */
            comments: components["schemas"]["RowCause"][];
            decision?: components["schemas"]["DecisionView"] | null;
            /** @description The paragraphs of the older draft. */
            from: components["schemas"]["RowSide"][];
            /** @description `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `new` or `dropped`. */
            kind: string;
            /** @description The redline. */
            ops: components["schemas"]["OpView"][];
            /** @description The kind of provision. */
            paragraph_kind: string;
            /** @description Whether the printed label changed. */
            relabelled: boolean;
            /**
             * Format: double
             * @description How alike they are, 0 to 1.
             */
            score: number;
            /** @description Whether the pairing is beyond doubt. */
            sure: boolean;
            /** @description The paragraphs of the newer draft. */
            to: components["schemas"]["RowSide"][];
            /** @description Why they are paired. */
            why: components["schemas"]["WhyView"];
        };
        /** @description One run of a wording. Joined in order, the `text`s are the wording, character for character. */
        RunView: {
            /**
             * Format: int32
             * @description The bracket an `open` or `close` belongs to.
             */
            bracket?: number | null;
            /**
             * Format: int32
             * @description How many brackets are open here.
             */
            depth: number;
            /** @description Set in italics. */
            emphasis?: boolean;
            /** @description The positions a tag states. */
            entries?: components["schemas"]["EntryView"][];
            /**
             * Format: int32
             * @description The group of alternatives the bracket belongs to; for a slash that of the parts it parts, for an option that of its set.
             */
            group?: number | null;
            /** @description `text`, `open`, `close`, `slash`, `option`, `tag`, `note`, `stamp`, `link`, `editorial`, `footnote_ref`, `mark` (not drawn) or `owner`. */
            kind: string;
            /** @description `not_closed` or `closes_nothing`. */
            stray?: string | null;
            /** @description Set in bold. */
            strong?: boolean;
            /** @description Words proposed for deletion. */
            struck?: boolean;
            /**
             * Format: int32
             * @description The bracket a tag speaks of.
             */
            target?: number | null;
            /** @description The characters of the wording. */
            text: string;
            /** @description What the tag belongs to or means is not certain. */
            uncertain?: boolean;
        };
        /** @description Something said about a comment. */
        SaidView: {
            /** @description When. */
            at: string;
            /** @description About which comment. */
            comment: string;
            /** @description To whom: `readers`, `secretariat` or `delegation`. */
            reach: string;
            /** @description What. */
            text: string;
        };
        /** @description A sentence of the reader, to be said in any language. */
        SaysView: {
            /** @description How many things it is about. */
            count?: number | null;
            /** @description Others it needs. */
            more?: string | null;
            /** @description Its stable name. */
            sentence: string;
            /** @description The words it is about. */
            words?: string | null;
        };
        /** @description The secret of a link, as it came by mail. */
        Secret: {
            /** @description What stands behind the `#` of the mailed address. */
            token: string;
        };
        /** @description How one signs in. */
        SecurityView: {
            factor?: components["schemas"]["FactorView"] | null;
            /** @description Whether a mandate of one's own gives nothing without a second factor. */
            factor_required: boolean;
            /** @description Who one is at institutions' providers. */
            identities: components["schemas"]["IdentityView"][];
            /** @description Where one is signed in, the session used last first. */
            sessions: components["schemas"]["SessionView"][];
        };
        /** @description A wording without what the view leaves out. */
        SeenView: {
            /** @description The same, to be drawn. */
            runs: components["schemas"]["RunView"][];
            /** @description Of how many places it is not known what the party wants. */
            unknown: number;
            /** @description `plain`, or `as:` and the party. */
            view: string;
            /** @description The words. */
            wording: string;
        };
        /** @description One selector of the W3C Web Annotation Data Model. */
        SelectorInput: {
            /** @description The words. */
            exact: string;
            /** @description What stands before them. */
            prefix?: string;
            /** @description What stands after them. */
            suffix?: string;
            /** @enum {string} */
            type: "TextQuoteSelector";
        } | {
            /** @description Where they end. */
            end: number;
            /** @description Where they begin. */
            start: number;
            /** @enum {string} */
            type: "TextPositionSelector";
        };
        /** @description One selector of the W3C Web Annotation Data Model. */
        SelectorView: {
            /** @description The words. */
            exact: string;
            /** @description What stands before them. */
            prefix: string;
            /** @description What stands after them. */
            suffix: string;
            /** @enum {string} */
            type: "TextQuoteSelector";
        } | {
            /** @description Where they end. */
            end: number;
            /** @description Where they begin. */
            start: number;
            /** @enum {string} */
            type: "TextPositionSelector";
        };
        /** @description A comment as it is sent without an account. */
        SendPublicly: {
            /** @description What is said; without a private note. */
            comment: components["schemas"]["LodgeComment"];
            /** @description Whether its author agrees to what is kept, and for how long. */
            consent?: boolean;
            /** @description The address that will confirm it. It is never published. */
            email: string;
            /** @description The language its author reads, as a BCP 47 tag. */
            language?: string | null;
            /** @description The name it is signed with. */
            name?: string | null;
            /** @description The organization's name. */
            organization?: string | null;
            /** @description For what kind of organization; absent for oneself. */
            organization_class?: string | null;
            proof?: components["schemas"]["Solved"] | null;
            /** @description Whether the name is published with it; the secretariat reads it in any case. */
            publish_name?: boolean;
            /** @description From which region. */
            region: string;
        };
        /** @description Something sent without an account. */
        SentView: {
            /** @description When. */
            at: string;
            /** @description When the address was confirmed. */
            confirmed_at?: string | null;
            /** @description To which wording of what is kept one agreed. */
            consent: string;
            /** @description When it was published or turned away. */
            decided_at?: string | null;
            /** @description Why. */
            justification?: string | null;
            /** @description What kind of comment it is; nothing is kept of what it says once it was disowned. */
            kind?: string | null;
            /** @description The language one reads. */
            language: string;
            /** @description The name it is signed with. */
            name?: string | null;
            /** @description Whether the name may be published. */
            name_shown: boolean;
            /** @description The number it got. */
            number: string;
            /** @description The organization's name. */
            organization?: string | null;
            /** @description For what kind of organization. */
            organization_class?: string | null;
            /** @description The words it proposes. */
            proposed_wording?: string | null;
            /** @description The words it is about. */
            quote?: string | null;
            /** @description Why it was turned away, as a code. */
            reason?: string | null;
            /** @description From which region. */
            region: string;
            /** @description Where it stands. */
            state: string;
            /** @description What it says, also where it was turned away and sealed. */
            text?: string | null;
        };
        /** @description A session just begun or renewed. The refresh token is in the cookie, out of reach of scripts. */
        Session: {
            /** @description To be sent as `Authorization: Bearer …`. */
            access_token: string;
            /**
             * Format: int64
             * @description For how many seconds it is good.
             */
            expires_in: number;
            /** @description `second_factor` where a code is to be sent with POST /api/v1/me/prove before anything else. */
            needs?: string | null;
            person?: components["schemas"]["PersonView"] | null;
        };
        /** @description A session that goes on. */
        SessionView: {
            /** @description When it began. */
            begun_at: string;
            /** @description The kind of browser and system as the browser told it, coarsely, such as `firefox linux`. */
            device?: string | null;
            /** @description Which. */
            id: string;
            /** @description Whether it is the one that asks. */
            this: boolean;
            /** @description When it was last used, to within ten minutes. */
            used_at: string;
        };
        /** @description A new password. */
        SetPassword: {
            /** @description The password from now on. */
            password: string;
            /** @description What stands behind the `#` of the mailed address. */
            token: string;
        };
        /** @description How many are chosen, of how many. */
        ShareView: {
            /** @description All of them. */
            all: number;
            /** @description The chosen ones. */
            chosen: number;
            /** @description Of what. */
            key: string;
        };
        /** @description What is agreed, bracketed and untouched. */
        SharesView: {
            /** @description In paragraphs that bear a stamp and hold no open bracket. */
            agreed: number;
            /** @description In paragraphs with open brackets. */
            bracketed: number;
            /** @description In all others. */
            untouched: number;
        };
        /** @description Who is on the shortlist from now on. */
        Shortlist: {
            /** @description The nominations, by their ids; whoever is not named is off it. */
            nominations: string[];
        };
        /** @description A paragraph of a draft with its words. */
        SideWords: {
            /** @description Its fragment in that draft. */
            anchor: string;
            /** @description The paragraph. */
            id: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description Its place in that draft. */
            ordinal: number;
            /** @description The kind of provision. */
            paragraph_kind: string;
            /** @description Its words. */
            wording: string;
        };
        /** @description What is typed to sign in. */
        SignIn: {
            /** @description The address of the account. */
            email: string;
            /** @description The password. */
            password: string;
        };
        /** @description Who has been silent, among the comments it is told of where they come from. */
        Silence: {
            /** @description The kinds of organization nobody spoke for; absent where that would tell too much of who did. */
            classes?: string[] | null;
            /** @description The parties that did speak: all others were silent. */
            parties: string[];
            /** @description The regions nobody spoke from; absent where that would tell too much of who did. */
            regions?: string[] | null;
        };
        /** @description Who has not been heard: in no round, and for the secretariat at no meeting either. */
        Silent: {
            /** @description Kinds of organization nobody has spoken for; absent likewise. */
            classes?: string[] | null;
            /** @description Groups none of whose members has spoken, nor they themselves. */
            groups: components["schemas"]["SilentParty"][];
            /** @description Whether those who came to a meeting are no longer counted as silent. Who that was is the secretariat's to know. */
            meetings: boolean;
            /** @description Regions nobody has spoken from; absent where it is not told where people come from. */
            regions?: string[] | null;
            /** @description Member States. */
            states: components["schemas"]["SilentParty"][];
        };
        /** @description A party that has not spoken. */
        SilentParty: {
            /** @description ISO 3166 alpha-2 code of a State, from which its name in any language is known. */
            alpha2?: string | null;
            /** @description Its code. */
            code: string;
            /** @description Its name in English. */
            english: string;
            /** @description Its name in French. */
            french: string;
        };
        /** @description A piece of work done: what was asked, with the number. */
        Solved: {
            /**
             * Format: int64
             * @description As it was given.
             */
            expires: number;
            /**
             * Format: int32
             * @description The number that was found.
             */
            number: number;
            /** @description As it was given. */
            salt: string;
            /** @description As it was given. */
            signature: string;
            /** @description As it was given. */
            target: string;
        };
        /** @description What words came from. */
        SourceView: {
            /** @description The comments that brought them. */
            comments: components["schemas"]["CommentRef"][];
            /** @description The draft that first had them, of those the reader may read. */
            draft: components["schemas"]["DraftRef"];
            /** @description The proposals that brought them. */
            proposals: components["schemas"]["ProposalRef"][];
            /** @description Its number, as the spans name it. */
            source: number;
        };
        /** @description The sources of a process. */
        SourcesView: {
            /** @description What this reader may do here. */
            may: string[];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
            /** @description Its sources, in the order they were added. */
            sources: components["schemas"]["ProcessSourceView"][];
            /** @description Citations of superseded sources that wait for this reader's answer. */
            waiting: number;
        };
        /** @description What somebody without an account says of themselves; nobody has checked it. */
        SpeakerView: {
            /** @description What is odd about the name that is shown: `invisible` characters, or `mixed_scripts`. */
            name_odd?: string | null;
            /** @description The organization's name. */
            organization?: string | null;
            /** @description For what kind of organization; absent for oneself. */
            organization_class?: string | null;
            /** @description From which region. */
            region: string;
        };
        /** @description A time during which words stood in a paragraph. */
        Spell: {
            /** @description The first draft with them. */
            appeared: components["schemas"]["DraftRef"];
            /** @description The words with what stands around them, from the first draft with them. */
            excerpt: string;
            gone?: components["schemas"]["DraftRef"] | null;
            /** @description Where they stand in the excerpt: first code point and the one after the last. */
            mark: [
                number,
                number
            ];
        };
        /** @description Where a text stands. */
        Stage: {
            /** @description The latest draft this reader may read. */
            draft_label: string;
            /** @description Its name in addresses. */
            draft_slug: string;
        };
        /** @description A place in a later draft. */
        StandsView: {
            /** @description The fragment of the paragraph in that draft. */
            anchor: string;
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description What people call the draft. */
            draft_label: string;
            /** @description How it begins. */
            excerpt: string;
            /** @description What is printed before it. */
            label?: string | null;
            /** @description The paragraph. */
            paragraph: string;
            quote?: components["schemas"]["QuoteView"] | null;
        };
        /** @description A position as it is sent. */
        State: {
            /** @description The bracket; several rivals of one paragraph in the order they are preferred, with `support`. */
            brackets?: string[];
            /** @description For the secretariat: the party that said it on the floor. Others speak for their own party alone. */
            party?: string | null;
            /** @description What a pending one waits for: the capital, another paragraph. */
            pending_on?: string | null;
            /** @description The tabled proposal, instead of brackets. */
            proposal?: string | null;
            /** @description Why. */
            reason?: string | null;
            /** @description `support`, `oppose`, `reserve`, `pending`, `flexible` or `withdrawn`. */
            stance: string;
        };
        /** @description A State, named. */
        StateView: {
            /** @description Its two letters in ISO 3166. */
            alpha2?: string | null;
            /** @description Its code. */
            code: string;
            /** @description In French. */
            french?: string | null;
            /** @description Its name in English. */
            name: string;
            /** @description The region it lies in. */
            region?: string | null;
        };
        /** @description What became of stating a position. */
        StatedView: {
            /** @description The positions recorded. */
            positions: components["schemas"]["PositionView"][];
            /** @description Whether the working draft prints them now; false where it said so already or the bracket is gone from it. */
            printed: boolean;
        };
        /** @description How many States stand where, by themselves or through a group. */
        StatesSum: {
            /** @description Can live with either. */
            flexible: number;
            /** @description Do not want them. */
            oppose: number;
            /** @description Wait for somebody or something. */
            pending: number;
            /** @description Have reserved. */
            reserve: number;
            /** @description Want the words. */
            support: number;
            /** @description Not known, or of two minds. */
            unclear: number;
        };
        /** @description A paragraph in one draft. */
        StepView: {
            /** @description Whether it is agreed ad referendum. */
            agreed: boolean;
            /** @description Its fragment in that draft. */
            anchor?: string | null;
            /** @description What happened to brackets since the step before. */
            brackets: components["schemas"]["BracketEventView"][];
            /** @description The comments that led to it, of those this reader may see. */
            comments: components["schemas"]["CauseView"][];
            /** @description Whether a person has said so. */
            decided: boolean;
            /** @description The draft. */
            draft: components["schemas"]["DraftRef"];
            /** @description The paragraphs of the draft before that it came from. */
            from: components["schemas"]["ParagraphRef"][];
            /** @description Where else the words of the step before went. */
            into: components["schemas"]["ParagraphRef"][];
            /** @description What is printed before it. */
            label?: string | null;
            /**
             * Format: int32
             * @description How deep it lies.
             */
            level?: number | null;
            /** @description Against the step before. */
            ops: components["schemas"]["OpView"][];
            /** @description Its place in that draft. */
            ordinal?: number | null;
            /** @description Its identity in that draft. */
            paragraph?: string | null;
            /** @description The kind of provision in that draft. */
            paragraph_kind?: string | null;
            /** @description Words of it that stood in other paragraphs of the draft before. */
            passages: components["schemas"]["PassageView"][];
            /** @description Whether positions are in it. */
            positions_shown: boolean;
            /** @description Its words as drawn. */
            runs: components["schemas"]["RunView"][];
            /** @description Whether the step is beyond doubt. */
            sure: boolean;
            /** @description `new`, `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `dropped` or, after that, `absent`. */
            what: string;
            /** @description Its words, as this reader may see them. */
            wording?: string | null;
        };
        /** @description What a team holds after its set has been stored. */
        SubmissionReceipt: {
            /** @description The deadline. */
            closes_at: string;
            /** @description The numbers of its comments. */
            comments: string[];
            /** @description The set. */
            id: string;
            /** @description Whether that was after the deadline. */
            late: boolean;
            /** @description The number to quote. */
            number: string;
            /** @description When it was received, by the database's clock. */
            received_at: string;
            /** @description The number of the set it took the place of. */
            replaced?: string | null;
            /** @description What was recorded. */
            sentence: string;
        };
        /** @description The set of one team in one round. */
        SubmissionView: {
            /** @description Whether a set is being collected now. */
            begun: boolean;
            /** @description What is collected, in the order of the text, what is about the whole first. */
            contributions: components["schemas"]["ContributionView"][];
            /** @description The sets lodged before, newest first. */
            lodged: components["schemas"]["LodgedSetView"][];
            /** @description What this reader may do with it. */
            may: string[];
            /** @description The delegation whose set it is; absent for somebody's own. */
            party?: string | null;
            /** @description The round. */
            round: components["schemas"]["RoundView"];
            /** @description What will be recorded when it is lodged; absent while nothing is taken. */
            sentence?: string | null;
            /** @description Whether this reader may lodge it now. */
            submits: boolean;
            /** @description What the team says among itself. */
            talk: components["schemas"]["TeamNoteView"][];
            /** @description Changes with everything that would be lodged: lodging names the one whose sentence was read. */
            version: string;
        };
        /** @description The second step. */
        SubmitSet: {
            /** @description The version of the set whose sentence was read. */
            version: string;
        };
        /** @description A source a footnote might be about. */
        SuggestionView: {
            /**
             * Format: double
             * @description How much of it the footnote names, 0 to 1.
             */
            likeness: number;
            /** @description The source. */
            source: components["schemas"]["ProcessSourceView"];
        };
        /** @description A comparison, counted. */
        SummaryView: {
            /** @description Brackets closed. */
            brackets_closed: number;
            /** @description Brackets opened. */
            brackets_opened: number;
            /** @description Changed in place. */
            changed: number;
            /** @description Dropped. */
            dropped: number;
            /** @description Changed paragraphs in which only what nobody sees differs. */
            invisible: number;
            /** @description Merged. */
            merged: number;
            /** @description Moved, changed or not. */
            moved: number;
            /** @description New. */
            new: number;
            /** @description Positions added, changed or withdrawn; 0 where positions may not be seen. */
            positions_changed: number;
            /** @description Only renumbered. */
            renumbered: number;
            /** @description Unchanged paragraphs. */
            same: number;
            /** @description Split. */
            split: number;
            /** @description Stamps set. */
            stamps_set: number;
            /** @description Changes in words. */
            word_changes: number;
        };
        /** @description What takes the place of a source. */
        Supersede: {
            /** @description The source that does, of the same process. */
            by: string;
            /** @description Why; whoever reads the sources reads it. */
            reason: string;
        };
        /** @description Who supports a comment, beside its author. */
        SupportView: {
            /** @description How many people. */
            count: number;
            /** @description Whether the reader does. */
            mine: boolean;
            /** @description The parties they speak for. */
            parties: string[];
        };
        /** @description A symbol a text goes by. */
        SymbolView: {
            /** @description Since when. */
            day?: string | null;
            /** @description The draft that bore it first, by its name in addresses. */
            draft: string;
            /** @description What people call that draft. */
            draft_label: string;
            /** @description As it is printed. */
            symbol: string;
        };
        /** @description How a proposal is tabled. */
        Table: {
            /** @description A tabled proposal of the same party in whose place it comes. */
            replaces?: string | null;
        };
        /** @description What was lodged. */
        TableImported: {
            /** @description Whether it came after the deadline. */
            late: boolean;
            /** @description The number each lodged row has now. */
            receipts: components["schemas"]["RowReceipt"][];
            /** @description What was said of each row. */
            report: components["schemas"]["TableReport"];
        };
        /** @description What a table would give. */
        TableReport: {
            /** @description How many hold neither a comment nor proposed words. */
            empty: number;
            /** @description The encoding the characters were read in, where the file does not say it itself: look at what is not ASCII. */
            guessed?: string | null;
            /** @description How many were lodged before, under the number they carry. */
            known: number;
            /** @description How many have a place in the draft. */
            placed: number;
            /** @description Every row below the heads, in the order of the file. */
            rows: components["schemas"]["TableRow"][];
            /** @description How many have none, or something else is wrong with them. */
            unplaced: number;
        };
        /** @description One row of a table. */
        TableRow: {
            /** @description The paragraph's fragment in the draft. */
            anchor?: string | null;
            /** @description The fragments of the paragraphs that could be meant. */
            candidates: string[];
            /** @description The kind of comment. */
            kind: string;
            /** @description The place as it is written. */
            place: string;
            /** @description The words proposed. */
            proposed_wording?: string | null;
            /** @description What to look at: `joined_cells`, `formula`, `kind_not_known`, `other_member`, `place_in_part`. */
            remarks: string[];
            /** @description Its number in the file, from 1. */
            row: number;
            /** @description `placed`, `unplaced`, `known` or `empty`. */
            state: string;
            /** @description What it points at: `words`, `paragraph`, `footnote`, `after` or `whole`. */
            target?: string | null;
            /** @description What is said. */
            text: string;
            /** @description Why it has no place: `no_such_place`, `several_places`, `line_only`, `words_not_found`, `too_long` or `contains_nul`. */
            why?: string | null;
        };
        /** @description Which proposals and comments are taken in. */
        Take: {
            /** @description Numbers or ids of comments on this paragraph with proposed words; they are answered as accepted. */
            comments?: string[];
            /** @description What is printed before a paragraph that is put in; absent for the next one free, such as `7.bis`. */
            label?: string | null;
            /** @description Ids of proposals on this paragraph, against it, or on a new one behind it. */
            proposals?: string[];
            /** @description Why; needed where words of a comment are adapted. */
            reason?: string | null;
            /** @description The wording as adapted by the editor; absent to take them in as they compile. */
            wording?: string | null;
        };
        /** @description What taking proposals in gave. */
        Taken: {
            /** @description Parties, and numbers of comments, whose words were made on others and stand as bracketed rivals of those that stand now. */
            clashing: string[];
            /** @description The numbers of the comments that were taken in and answered. */
            comments: string[];
            /** @description The paragraph now. */
            paragraph: components["schemas"]["ParagraphView"];
            /** @description The paragraphs that were put in. */
            placed: string[];
            /** @description The numbers of the proposals that were taken in. */
            proposals: string[];
        };
        /** @description Something a team says among itself. */
        TeamNoteView: {
            /** @description The name of who said it. */
            author: string;
            /** @description About which contribution. */
            contribution?: string | null;
            /** @description When. */
            created_at: string;
            /** @description Which. */
            id: string;
            /** @description Whether it is the reader's own. */
            mine: boolean;
            /** @description What is said. */
            text: string;
        };
        /** @description Something said within the team. */
        TeamTalk: {
            /** @description About which contribution; absent for the set as a whole. */
            contribution?: string | null;
            /** @description What. */
            text: string;
        };
        /** @description A text sent as JSON. */
        Text: {
            /** @description The name of the file it comes from; its ending tells the form. */
            name?: string | null;
            /** @description Whether it may take the place of changes that were never issued. */
            replace?: boolean;
            /** @description The text. */
            text: string;
            /** @description Healings not to be made, by the names the preview lists them with, such as `joined_break@120`. */
            undo?: string[];
        };
        /** @description A text of an annotation. */
        TextualBody: {
            /** @description `text/plain`: no HTML is stored and none is accepted. */
            format: string;
            /** @description `commenting` for what is said, `editing` for the words proposed, `describing` for the justification. */
            purpose: string;
            /** @description `TextualBody`. */
            type: string;
            /** @description The text. */
            value: string;
        };
        /** @description One row of a comparison of three drafts. */
        ThreeRowView: {
            /** @description The paragraphs of the base. */
            base: components["schemas"]["RowSide"][];
            /** @description What they cannot both have. */
            collisions: components["schemas"]["CollisionView"][];
            /** @description The paragraphs of the left draft. */
            left: components["schemas"]["RowSide"][];
            /** @description What became of it on the left, as in a comparison of two. */
            left_kinds: string[];
            /** @description From the base to the left; empty where nothing changed. */
            left_ops: components["schemas"]["OpView"][];
            /** @description Where both changed the words: the wording that holds both, rivals in brackets. */
            merged?: string | null;
            /** @description The kind of provision. */
            paragraph_kind: string;
            /** @description Whether a side gave it another label. */
            relabelled: boolean;
            /** @description The paragraphs of the right draft. */
            right: components["schemas"]["RowSide"][];
            /** @description What became of it on the right. */
            right_kinds: string[];
            /** @description From the base to the right. */
            right_ops: components["schemas"]["OpView"][];
            /** @description The words of the base; of a side that added it where the base has none. */
            text: string;
            /** @description Who changed it: `nobody`, `left`, `right`, `alike` for both in the same way, `both` for each in its own way, `collide`. */
            who: string;
        };
        /** @description Rows by who changed them. */
        ThreeSummaryView: {
            /** @description Both, in the same way. */
            alike: number;
            /** @description Both, each in its own way, without a collision. */
            both: number;
            /** @description Both, and they collide. */
            colliding: number;
            /** @description Collisions in all rows. */
            collisions: number;
            /** @description Only the left side. */
            left: number;
            /** @description Only the right side. */
            right: number;
            /** @description Nobody. */
            unchanged: number;
        };
        /** @description Three drafts compared. */
        ThreeWayView: {
            /** @description The draft both sides are compared with. */
            base: components["schemas"]["DraftCard"];
            /** @description Whether the work was cut short and the answer is coarser than it could be. */
            coarse: boolean;
            /** @description One side. */
            left: components["schemas"]["DraftCard"];
            /** @description What the left side changed, counted. */
            left_summary: components["schemas"]["SummaryView"];
            /** @description The other side. */
            right: components["schemas"]["DraftCard"];
            /** @description What the right side changed, counted. */
            right_summary: components["schemas"]["SummaryView"];
            /** @description The rows in the order of the base, added ones where they stand. */
            rows: components["schemas"]["ThreeRowView"][];
            /** @description Counted. */
            summary: components["schemas"]["ThreeSummaryView"];
            /** @description Names exactly this answer. */
            version: string;
        };
        /** @description A paragraph through all drafts. */
        ThroughView: {
            /** @description Whether there are earlier drafts than those shown. */
            earlier: boolean;
            /** @description The paragraph asked for. */
            id: string;
            /** @description Of which text. */
            instrument: components["schemas"]["InstrumentRef"];
            /** @description The kind of provision it was last. */
            kind: string;
            /** @description What was printed before it last. */
            label?: string | null;
            /** @description Whether the newest draft this reader may read has it. */
            standing: boolean;
            /** @description The drafts this reader may read, oldest first. */
            steps: components["schemas"]["StepView"][];
        };
        /** @description How many there were by the end of a day. */
        TimePoint: {
            /** @description The day, in UTC. */
            day: string;
            /** @description How many until then. */
            total: number;
        };
        /** @description The dated steps of a process. */
        TimelineView: {
            /** @description What this reader may do here. */
            may: string[];
            /** @description The milestones, by their days. */
            milestones: components["schemas"]["MilestoneView"][];
            /** @description The process. */
            process: components["schemas"]["ProcessRef"];
            /** @description Whether everybody may know of it, and so subscribe to its calendar. */
            public: boolean;
            /** @description The day statuses are of: one that has begun everywhere on earth. */
            today: string;
        };
        /** @description What was counted. */
        TotalsView: {
            /** @description Negotiation brackets closed. */
            brackets_close: number;
            /** @description Negotiation brackets opened. */
            brackets_open: number;
            /** @description Editorial brackets, such as `[a]dopting`. */
            editorial: number;
            /** @description Links. */
            links: number;
            /** @description Agreement stamps. */
            stamps: number;
            /** @description Closing brackets that close nothing. */
            stray: number;
            /** @description Struck spans. */
            strikes: number;
            /** @description Positions stated in them. */
            tag_entries: number;
            /** @description Tags that state positions. */
            tags: number;
            /** @description Brackets never closed. */
            unclosed: number;
        };
        /** @description What words would do to a paragraph. */
        TriedView: {
            /** @description The compilation of everything tabled with them in it. */
            compilation: components["schemas"]["CompilationView"];
            /** @description What they do: `add`, `modify`, `delete`, `retain` or `editorial`. */
            kind: string;
            /** @description What they change. */
            ops: components["schemas"]["OpView"][];
        };
        /** @description Words that are not sent. */
        Try: {
            /** @description For the secretariat: the party that said it on the floor. */
            party?: string | null;
            /** @description An own proposal they would stand in the place of. */
            replaces?: string | null;
            /** @description The whole wording wanted. */
            wording: string;
        };
        /** @description One that was turned away, without its words. */
        TurnedAwayView: {
            /** @description When. */
            at: string;
            /** @description Which. */
            id: string;
            /** @description The number. */
            number: string;
            /** @description Why, as a code of the published list. */
            reason: string;
        };
        /** @description A code of the second factor. */
        TypedCode: {
            /** @description Six digits; where a factor counts already, a recovery code will do. */
            code: string;
        };
        /** @description What undoing gave. */
        Undone: {
            paragraph?: components["schemas"]["ParagraphView"] | null;
            /** @description The numbers of the proposals that are tabled again. */
            tabled_again: string[];
        };
        /** @description Something of which a view as a party does not know what the party wants. */
        UnknownView: {
            /** @description The place in the stored wording, in code points. */
            at: number;
            /** @description True for a bracket, false for an option, a paragraph or a sign without partner. */
            bracket: boolean;
            /** @description The paragraph's id. */
            paragraph_id: string;
            /** @description Its first words, without positions. */
            text: string;
            /** @description `untagged`, `silent`, `reserved`, `uncertain`, `struck`, `slash`, `options` or `stray`. */
            why: string;
        };
        /** @description What was turned away. */
        Unsealed: {
            /** @description Why. */
            justification?: string | null;
            /** @description The number. */
            number: string;
            /** @description The words it proposes. */
            proposed_wording?: string | null;
            /** @description What it says. */
            text: string;
        };
        /** @description Who spoke, counted by people. */
        Voices: {
            /** @description People by kind of organization; `none` for those who speak for none. */
            by_class: components["schemas"]["KindCell"][];
            /** @description People by kind of participant: `delegate`, `expert`, `organization`, `participant`. */
            by_kind: components["schemas"]["KindCell"][];
            /** @description People by region; `none` for those who speak from none. */
            by_region: components["schemas"]["KindCell"][];
            /** @description Comments that were not taken back. */
            comments: components["schemas"]["CellView"];
            /** @description Delegations that spoke, by code: comments say for which party they are said. */
            delegations: string[];
            /** @description People. */
            people: components["schemas"]["CellView"];
            /** @description Sets lodged by delegations and participants. */
            sets: components["schemas"]["CellView"];
        };
        /** @description One that waits. */
        WaitingView: {
            /** @description What it says that the first does not. */
            adds: string[];
            /** @description How many are like it, itself counted, where it is the first of them. */
            alike: number;
            /** @description The paragraph's fragment in the draft; absent for the whole draft. */
            anchor?: string | null;
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description Which. */
            id: string;
            /** @description Why. */
            justification?: string | null;
            /** @description Whether that was after the deadline. */
            late: boolean;
            /** @description The number of the one it is like; absent where it stands alone or is the first of those like it. */
            like?: string | null;
            /** @description The name it is signed with. */
            name?: string | null;
            /** @description What is odd about the name: `invisible` characters, or `mixed_scripts`. */
            name_odd?: string | null;
            /** @description Whether the name will be published. */
            name_shown: boolean;
            /** @description The number to quote. */
            number: string;
            /** @description The organization's name. */
            organization?: string | null;
            /** @description For what kind of organization; absent for oneself. */
            organization_class?: string | null;
            /** @description What is printed before the paragraph. */
            paragraph_label?: string | null;
            /** @description The words proposed. */
            proposed_wording?: string | null;
            /** @description The chosen words. */
            quote?: string | null;
            /** @description When it was received. */
            received_at: string;
            /** @description From which region. */
            region: string;
            /** @description What is said. */
            text: string;
            /** @description Whether it came without the proof of work it was asked for. */
            unproven: boolean;
        };
        /** @description A step of a draft. */
        WayStepView: {
            /** @description Who took it. */
            body: string;
            /** @description Whether a later record corrects it. */
            corrected: boolean;
            /** @description The day it was taken. */
            day: string;
            /** @description The draft, by its name in addresses. */
            draft: string;
            /** @description What people call it. */
            draft_label: string;
            /** @description Why it is so. */
            reason?: string | null;
            /** @description When it was recorded. */
            recorded_at: string;
            /** @description Whether this is where the draft stands. */
            stands: boolean;
            /** @description `working_group`, `submitted`, `provisional`, `adopted` or `revised`. */
            step: string;
            /** @description The symbol it goes by from then on. */
            symbol?: string | null;
        };
        /** @description How far a text has come, and under which symbols. */
        WayView: {
            /** @description Whether it is adopted and nobody has begun again: then it is not worked on. */
            closed: boolean;
            /** @description Where work began again. */
            cycles: components["schemas"]["CycleView"][];
            /** @description What was recorded of its drafts, in that order. */
            records: components["schemas"]["WayStepView"][];
            /** @description Where it stands now: `working_group`, `submitted`, `provisional`, `adopted` or `revised`. */
            step: string;
            /** @description The symbols it went by, oldest first; it is found by each. */
            symbols: components["schemas"]["SymbolView"][];
        };
        /** @description A text that was brought in, whole. */
        WholeTextView: components["schemas"]["LibraryTextView"] & {
            /** @description Its paragraphs. */
            content: components["schemas"]["LibraryParagraphView"][];
            /** @description The process in whose library it is. */
            process: components["schemas"]["ProcessRef"];
        };
        /** @description Why paragraphs are paired, or why one stands alone: a code, and the figures of its sentence. */
        WhyView: {
            /**
             * Format: double
             * @description Share of the words alike, 0 to 1.
             */
            alike: number;
            /** @description `decided`, `identity`, `same_words`, `likeness`, `same_term`, `split`, `merged`, `none_before` or `none_after`. */
            code: string;
            /**
             * Format: double
             * @description For what was split or merged: the share of the joining words that stand in the other text.
             */
            contained?: number | null;
            /**
             * Format: double
             * @description The same of the next best pair.
             */
            next?: number | null;
            /** @description Whether both carry the same label. */
            same_label: boolean;
            /** @description The sentence in English. */
            sentence: string;
        };
        /** @description Why an answer is taken back. */
        Withdraw: {
            /** @description For the record. */
            reason?: string | null;
        };
        /** @description Who took an answer back. */
        WithdrawnView: {
            /** @description When. */
            at: string;
            /** @description The name. */
            by: string;
            /** @description Why. */
            reason?: string | null;
        };
        /** @description One wording, read. */
        WordingView: {
            /** @description The alternatives in it. */
            alternatives?: components["schemas"]["AlternativesView"][];
            /** @description How many brackets are open when it begins. */
            open_before: number;
            /** @description What is odd. */
            remarks: components["schemas"]["RemarkView"][];
            /** @description The runs. */
            runs: components["schemas"]["RunView"][];
        };
        /** @description The card of a process as it is written. */
        WriteAbout: {
            /** @description Whom to ask: an office, an address, a telephone number. Everybody who knows of the process reads it. */
            contact?: string | null;
            /** @description On whose decision the process is held: a resolution, a board, with its date. */
            mandate?: string | null;
            /** @description What the process needs. */
            needed?: components["schemas"]["NeedInput"][];
            /** @description What was promised to it. */
            pledged?: components["schemas"]["PledgeInput"][];
        };
        /** @description A call as it is written. */
        WriteCall: {
            /** @description When it closes, RFC 3339 with its zone. */
            closes_at: string;
            /** @description The competences wanted, each in a word or phrase. */
            competences?: string[];
            /** @description By what nominees are looked at: geography, gender, competences, in words. */
            criteria: string;
            /** @description When it opens, RFC 3339 with its zone; at once, when absent. */
            opens_at?: string | null;
            /**
             * Format: int64
             * @description How many each State may nominate; two, when absent.
             */
            per_state?: number | null;
            /** @description Why it is changed; asked for where its hours move and where it is closed or given up. */
            reason?: string | null;
            /**
             * Format: int64
             * @description How many members the group is to have.
             */
            seats: number;
            /** @description `open`, `closed` or `cancelled`; open, when absent. */
            state?: string | null;
            /** @description Its title. */
            title: string;
        };
        /** @description A call as it is written. */
        WriteHostCall: {
            /** @description What is asked. */
            about: string;
            /** @description Until when offers are taken, as the clock of the zone shows it: `2027-10-15T17:00`. */
            closes: string;
            /** @description `meetings`, `academic`, `city_network` or `partner`. */
            purpose: string;
            /** @description Its title. */
            title: string;
            /** @description The IANA zone that hour is told in; the process's when absent. */
            zone?: string | null;
        };
        /** @description A meeting as it is written. */
        WriteMeeting: {
            /** @description What it is about. */
            about?: string | null;
            /** @description What is treated. */
            agenda?: components["schemas"]["AgendaItemInput"][];
            /** @description Documents elsewhere. */
            documents?: components["schemas"]["DocumentInput"][];
            draft?: components["schemas"]["DraftName"] | null;
            /** @description When it ends, in the same way. */
            ends: string;
            /** @description `expert_group`, `regional`, `thematic`, `stakeholder` or `other`. */
            kind: string;
            /** @description The milestone it belongs to, by its id. */
            milestone?: string | null;
            /** @description `in_person`, `virtual` or `hybrid`. */
            mode: string;
            /** @description `public`, `participants` or `closed`; closed when absent. */
            openness?: string | null;
            /** @description What came of it; from its beginning on. */
            outcomes?: string | null;
            /** @description The place people go to. */
            place?: string | null;
            /** @description Why it is changed; asked for where it moves and where it is cancelled. Whoever sees the meeting reads it. */
            reason?: string | null;
            /** @description The region it consults. */
            region?: string | null;
            repeat?: components["schemas"]["Repeat"] | null;
            /** @description The address of the room online; only those invited are told. */
            room?: string | null;
            /**
             * @description When it begins, as the clock of the zone shows it: `2027-03-14T10:00`; where that hour comes twice, with its distance from
             *     UTC: `2027-10-31T02:30+02:00`.
             */
            starts: string;
            /** @description `planned`, `held` or `cancelled`; planned when absent. */
            state?: string | null;
            /** @description What was said in it, in short; from its beginning on. */
            summary?: string | null;
            /** @description Its title. */
            title: string;
            /** @description The IANA zone its hours are told in; the process's when absent. */
            zone?: string | null;
        };
        /** @description A milestone as it is written. */
        WriteMilestone: {
            /** @description What happens in it. */
            description?: string | null;
            /** @description Documents elsewhere. */
            documents?: components["schemas"]["DocumentInput"][];
            /** @description The issued drafts that belong to it. */
            drafts?: components["schemas"]["DraftName"][];
            /** @description Why it is changed; asked for where a date moves and where it is cancelled. Whoever sees the timeline reads it. */
            reason?: string | null;
            /** @description The rounds that belong to it, by their ids. */
            rounds?: string[];
            /** @description `planned`, `current`, `done` or `cancelled`; planned, when absent. */
            state?: string | null;
            /** @description Whether the days may still move without surprising anybody. */
            tentative?: boolean;
            /** @description Its title. */
            title: string;
            /** @description The milestones that must end before it does, by their ids. */
            waits_for?: string[];
            /** @description A day, month or year, or a period of them: `2024-10-14`, `2024-10`, `2024`, `2024-01/2024-05`. */
            when: string;
        };
        /** @description A reason as it is written. */
        WriteReason: {
            /** @description The answer it goes with, such as `not_accepted`; any when absent. */
            kind?: string | null;
            /** @description The reason, as the author of a comment will read it. */
            text: string;
            /** @description What it is called in the list. */
            title: string;
        };
        /** @description A source as it is written. */
        WriteSource: {
            /** @description Where it can be read, `https://…`. */
            address?: string | null;
            /** @description The day it is of, `YYYY-MM-DD`. */
            day?: string | null;
            /** @description `report`, `resolution`, `data` or `other`. */
            kind: string;
            /** @description What is to be known of it. */
            note?: string | null;
            /** @description Who published it. */
            publisher?: string | null;
            /** @description Its symbol. */
            symbol?: string | null;
            /** @description Its title. */
            title: string;
        };
        /** @description Something written, decided or answered for. */
        WrittenView: {
            /** @description About which object. */
            about: string;
            /** @description When. */
            at: string;
            /**
             * @description What it is: `wording`, `answer`, `stored_reason`, `lineage_decision`, `proposal`, `sponsorship`, `support`,
             *     `mandate_granted`, `mandate_moved`, `party_added` …
             */
            kind: string;
            /** @description For which party. */
            party?: string | null;
            /** @description Why. */
            reason?: string | null;
            /** @description The words. */
            text?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_appointments_appointment_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Approve"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_appointments_appointment_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_calls_call: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the call as it was read */
                "If-Match": string;
            };
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calls_call_appointments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AppointmentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_calls_call_appointments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAppointment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calls_call_balance: {
        parameters: {
            query?: {
                /** @description Ids of nominations, separated by commas */
                chosen?: string;
            };
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calls_call_nominations: {
        parameters: {
            query?: {
                /** @description Of this State */
                party?: string;
            };
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_calls_call_nominations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nominate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_calls_call_nominations.{format": {
        parameters: {
            query?: {
                /** @description Of this State */
                party?: string;
            };
            header?: never;
            path: {
                call: string;
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_calls_call_shortlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Shortlist"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_citations_citation_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                citation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCitation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comments_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comments_comment_annotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["Annotation"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_dispositions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dispose"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispositionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_judgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeAnswer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the paragraph as it was read */
                "If-Match": string;
            };
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeComment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merged"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceComment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comments_comment_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_comments_comment_replies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReplyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_replies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyTo"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_support: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_support_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_comments_comment_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_contributions_contribution_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contribution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideContribution"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_contributions_contribution_reword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contribution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LodgeComment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_drafted_positions_position_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedPositionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_drafted_positions_position_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_events_seq_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_explain: {
        parameters: {
            query: {
                /** @description `stranger`, a capacity such as `expert`, with its party or region `delegate:KEN` `regional:africa`, or the id of a mandate */
                as: string;
                /** @description In this process */
                process?: string;
                /** @description With this text */
                instrument?: string;
                /** @description With this draft of it */
                draft?: string;
                /** @description With this round */
                round?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_host_calls_call: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the call as it was read */
                "If-Match": string;
            };
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteHostCall"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_host_calls_call_decision: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the call as it was read */
                "If-Match": string;
            };
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseHosts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_host_calls_call_offers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeOffer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_host_calls_call_offers.{format": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call: string;
                /** @description `csv`, `xlsx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_host_offers_offer_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InstrumentCard"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_agreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgreementView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_agreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agree"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_alike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AlikeGroup"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_brackets_bracket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                bracket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BiographyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_brackets_bracket}.{format": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                bracket: string;
                /** @description `csv`, `xlsx`, `docx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_carried: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarriedView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_comments: {
        parameters: {
            query?: {
                /** @description On this draft */
                draft?: string;
                /** @description On this paragraph */
                paragraph?: string;
                /** @description One's own only */
                mine?: boolean;
                /** @description `open` or `answered` */
                state?: string;
                /** @description Instead of those made on the draft, the unanswered ones on drafts before it that surely followed their words into it */
                carried?: boolean;
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_compare: {
        parameters: {
            query: {
                /** @description The older draft */
                from: string;
                /** @description The newer draft */
                to: string;
                /** @description Whether rows in which nothing changed carry their words */
                full?: boolean;
                /** @description The version an answer named; a public one under its version may be kept for ever */
                version?: string;
            };
            header?: {
                /** @description The entity tag of the version held */
                "If-None-Match"?: string | null;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description The version held is the current one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_compare_three: {
        parameters: {
            query: {
                /** @description The draft both are held against */
                base: string;
                /** @description One draft */
                left: string;
                /** @description The other draft */
                right: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreeWayView"];
                };
            };
            /** @description The version held is the current one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_compare_from}..{to}.{format": {
        parameters: {
            query?: {
                /** @description Any of `words`, `brackets` and `positions`, separated by commas; words and brackets if absent */
                show?: string;
                /** @description Whether paragraphs in which nothing changed stand there too */
                full?: boolean;
                /** @description The language of what is not the drafts' own: `en`, `ar`, `es`, `fr`, `ru` or `zh`; if absent, as `Accept-Language` says */
                lang?: string;
            };
            header?: never;
            path: {
                slug: string;
                /** @description The older draft */
                from: string;
                /** @description The newer draft */
                to: string;
                /** @description `html` or `md` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_compare_from}..{to_doubtful": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                /** @description The older draft */
                from: string;
                /** @description The newer draft */
                to: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoubtfulView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_cycles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginCycle"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_desk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_desk_paragraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskParagraph"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_instruments_slug_desk_paragraph_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PresenceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_desk_paragraph_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reject"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rejected"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_desk_paragraph_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the paragraph as it was read */
                "If-Match": string;
            };
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopen"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_desk_paragraph_take: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the paragraph as it was read */
                "If-Match": string;
            };
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Take"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_desk_paragraph_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the paragraph as it was read */
                "If-Match": string;
            };
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undone"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_dispositions: {
        parameters: {
            query?: {
                /** @description On this draft */
                draft?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AnswerRow"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_dispositions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisposeMany"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredMany"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_dispositions.{format": {
        parameters: {
            query?: {
                /** @description On this draft */
                draft?: string;
            };
            header?: never;
            path: {
                slug: string;
                /** @description `csv`, `xlsx`, `docx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafted_positions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DraftedPositionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DraftCard"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReceipt"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts_working_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDraft"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCard"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_instruments_slug_drafts_working_paragraphs_paragraph: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the paragraph as it was read */
                "If-Match": string;
            };
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWording"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft: {
        parameters: {
            query?: {
                /** @description `full`, `brackets`, `plain`, or `as:` and a party */
                view?: string;
            };
            header?: {
                /** @description The entity tag of the version held */
                "If-None-Match"?: string | null;
            };
            path: {
                slug: string;
                /** @description A draft's name, `working` or `latest` */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description The version held is the current one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_agreed_language: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreedLanguageView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_brackets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BracketView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_coalition: {
        parameters: {
            query: {
                /** @description The parties, parted by commas: `EUN,USA` */
                parties: string;
            };
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoalitionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_consolidation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsolidationRow"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_drafts_draft_consolidation.{format": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
                /** @description `csv`, `xlsx`, `docx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts_draft_drafted_positions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedPositionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_drafts_draft_export.{format": {
        parameters: {
            query?: {
                /** @description `full`, `brackets`, `plain`, or `as:` and a party */
                view?: string;
                /** @description The language of what is not the draft's own: `en`, `ar`, `es`, `fr`, `ru` or `zh`; if absent, as `Accept-Language` says */
                lang?: string;
            };
            header?: never;
            path: {
                slug: string;
                /** @description A draft's name, `working` or `latest` */
                draft: string;
                /** @description `md`, which reads back as the same paragraphs, `html` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                    "text/html": string;
                    "application/json": components["schemas"]["DraftFile"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_footnotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FootnoteView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_live: {
        parameters: {
            query?: {
                /** @description As for the draft itself */
                view?: string;
            };
            header?: {
                /** @description The version told last: it is not told again */
                "Last-Event-ID"?: string | null;
            };
            path: {
                slug: string;
                /** @description A draft's name, `working` or `latest` */
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_matrix: {
        parameters: {
            query?: {
                /** @description The draft to compare with; the one before when absent, `none` for none */
                since?: string;
                /** @description The day on which groups have their members */
                day?: string;
            };
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_instruments_slug_drafts_draft_matrix.{format": {
        parameters: {
            query?: {
                /** @description The draft to compare with; the one before when absent, `none` for none */
                since?: string;
                /** @description The day on which groups have their members */
                day?: string;
            };
            header?: never;
            path: {
                slug: string;
                draft: string;
                /** @description `csv`, `xlsx`, `docx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_paragraphs_paragraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_paragraphs_paragraph_compilation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompilationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts_draft_paragraphs_paragraph_compilation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Try"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_drafts_draft_paragraphs_paragraph_origins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginsView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts_draft_positions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts_draft_proposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Propose"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_drafts_draft_steps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStep"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_figures: {
        parameters: {
            query?: {
                /** @description The draft; the newest that may be read, when absent */
                draft?: string;
                /** @description One paragraph of it */
                paragraph?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_history: {
        parameters: {
            query: {
                /** @description The words, at most 200 characters */
                q: string;
                /** @description `phrase` for the words in this order, `words` for all of them anywhere in a paragraph, `part` for the letters within words */
                match?: string;
                /** @description How many paragraphs to list, at most 500 */
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_lineage_decisions: {
        parameters: {
            query: {
                /** @description The older draft */
                from: string;
                /** @description The newer draft */
                to: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DecisionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_lineage_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_lineage_decisions_decision_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_moderation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_moderation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_moderation_turned_away: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TurnedAwayView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_paragraphs_paragraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThroughView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_paragraphs_paragraph_citations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                paragraph: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ParagraphCitation"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_positions: {
        parameters: {
            query?: {
                /** @description On this bracket */
                bracket?: string;
                /** @description On this proposal */
                proposal?: string;
                /** @description Of this party */
                party?: string;
                /** @description Stated at this moment or later */
                since?: string;
                /** @description Only those that count now */
                current?: boolean;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PositionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProgressView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_proposals: {
        parameters: {
            query?: {
                /** @description On this paragraph */
                paragraph?: string;
                /** @description In this state */
                state?: string;
                /** @description Of this party, or joined by it */
                party?: string;
                /** @description The cursor of the page before */
                after?: string;
                /** @description How many, at most 200; 200 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instruments_slug_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_instruments_slug_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRound"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invitations: {
        parameters: {
            query?: {
                /** @description For this party; delegations see their own */
                party?: string;
                /** @description In this process or in every one */
                process?: string;
                /** @description Cursor of the page before */
                after?: string;
                /** @description How many, at most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InvitationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_checkpoints_size: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A number of entries, or `latest` */
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ledger_consistency: {
        parameters: {
            query: {
                /** @description The size of the earlier checkpoint */
                from: number;
                /** @description The size of the later one */
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consistency"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_library_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                text: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeTextView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_library_text_put_away: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                text: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAway"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryTextView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForLink"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAsked"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The account was taken up before */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Secret"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Secret"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_nomination: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerByLink"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_not_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Secret"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_links_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Secret"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mail_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mail_templates_kind: {
        parameters: {
            query?: {
                /** @description `ar`, `zh`, `en`, `fr`, `ru` or `es`; one's own when absent */
                language?: string;
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mail_templates_kind_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterQuery"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_mail_templates_kind_language}.html": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mandates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantMandate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mandates_mandate_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mandates_mandate_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mandates_mandate_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mandates_mandate_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mandates_mandate_uninvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mandate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_acting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMandate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForAddress"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAsked"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_comments: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_data: {
        parameters: {
            query?: {
                /** @description `json` or `html` */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_erase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseMe"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_events: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewFactorView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_factor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_factor_recovery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_factor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypedCode"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_identities_identity_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_mails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChoiceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_mails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailChoiceView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailChoiceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Prove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvedView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_security: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_sessions_end_others: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ended"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_sessions_session_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokensView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiTokenView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_tokens_token_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meeting_replies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerByKey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingReplyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meeting_replies_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingKey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingReplyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_meetings_meeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_meetings_meeting: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the meeting as it was read */
                "If-Match": string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMeeting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meetings_meeting_attendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAttendance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meetings_meeting_comments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_meetings_meeting_event.ics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meetings_meeting_people: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePeople"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meetings_meeting_people_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleReport"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meetings_meeting_people_table_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleReport"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_meetings_meeting_people_attendee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
                attendee: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendeeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_meetings_meeting_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInvitation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_milestones_milestone: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the milestone as it was read */
                "If-Match": string;
            };
            path: {
                milestone: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMilestone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_nominations_nomination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_nominations_nomination_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_nominations_nomination_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_nominations_nomination_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_organizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganizationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_organizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOrganization"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_outbox: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
                /** @description `queued`, `sent` or `dead`; all when absent */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_outbox_mail_try_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_parties: {
        parameters: {
            query?: {
                /** @description `YYYY-MM-DD`; today when absent */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PartyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_parties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddParty"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_parties_code: {
        parameters: {
            query?: {
                /** @description `YYYY-MM-DD`; today when absent */
                day?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_parties_code_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMembers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people: {
        parameters: {
            query?: {
                /** @description With a mandate in this capacity */
                capacity?: string;
                /** @description With a mandate for this party */
                party?: string;
                /** @description With a mandate in this process */
                process?: string;
                /** @description With a mandate from this region */
                region?: string;
                /** @description With a mandate that stands so: `invited`, `active`, `suspended` or `ended` */
                status?: string;
                /** @description Words of the name, of the address where it may be seen, or of a party */
                q?: string;
                /** @description This person alone */
                person?: string;
                /** @description Cursor of the page before */
                after?: string;
                /** @description How many, at most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonRow"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRow"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_platform_events: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProcessCard"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProcess"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessCard"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessCard"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_about: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_processes_slug_about: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of it as it was read */
                "If-Match": string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAbout"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCall"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_processes_slug_chapter.md": {
        parameters: {
            query?: {
                /** @description The language of what nobody wrote: `en`, `ar`, `es`, `fr`, `ru` or `zh`; if absent, as `Accept-Language` says */
                lang?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_events: {
        parameters: {
            query?: {
                /** @description The cursor of the page before */
                after?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_experts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertsView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_host_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteHostCall"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostCallView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_hosting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_inclusion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_processes_slug_inclusion.{format": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                /** @description `csv`, `xlsx`, `docx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_instruments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInstrument"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_levels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelsView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_processes_slug_levels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameLevels"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelsView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_library: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_library: {
        parameters: {
            query: {
                title: string;
                symbol?: string;
                /** @description The day it was adopted, `YYYY-MM-DD` */
                day?: string;
                /** @description Who adopted it */
                body?: string;
                language: string;
                /** @description Where it can be read whole */
                address?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryTextView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_meetings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingsView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_meetings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMeeting"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingsView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_milestones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMilestone"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReasonView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_reasons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReason"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_sources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_sources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteSource"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessSourceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_processes_slug_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_processes_slug_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginTimeline"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_processes_slug_timeline.ics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_proposals_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_proposals_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProposal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_proposals_proposal_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_proposals_proposal_sponsor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_proposals_proposal_table: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Table"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_proposals_proposal_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderView"][];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_providers_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Finish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_providers_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Link"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_providers_provider_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_public_comments_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Key"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_public_comments_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPublic"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_public_comments_disown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Key"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_public_comments_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Key"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_public_comments_comment_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSealed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsealed"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_readings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadWordings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_reasons_reason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reason: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reasons_reason_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reason: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_rounds_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_answered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnsweredRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_comments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LodgeComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_rounds_round_comments.{format": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
                /** @description `csv`, `xlsx`, `docx` or `json` */
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/octet-stream": string;
                    "application/json": string;
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_comments_table: {
        parameters: {
            query?: {
                /** @description Lodge rows without a place on the whole draft, their places kept in words */
                whole?: boolean;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableImported"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_comments_table_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Text"];
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableReport"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_round_objections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommentView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_public_comments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendPublicly"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReceipt"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_rounds_round_public_terms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicTerms"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_round_rehearsal: {
        parameters: {
            query: {
                /** @description `stranger`, or a capacity with its party, region or kind of organization, such as `delegate:KEN` */
                as: string;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_round_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_submission_contributions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LodgeComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_submission_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitSet"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionReceipt"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_round_submission_talk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamTalk"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_sources_source: {
        parameters: {
            query?: never;
            header: {
                /** @description The entity tag of the source as it was read */
                "If-Match": string;
            };
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteSource"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessSourceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sources_source_citations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cite"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitationView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sources_source_supersede: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Supersede"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessSourceView"];
                };
            };
            /** @description Refused, with a stable code; see docs/errors.md */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
