/**
 * Where an artefact comes from: fingerprints of data, and the {@code provenance.json} that lies
 * beside every artefact and contains that of its inputs. May depend on {@code org.polyser.config}
 * and Jackson only.
 */
package org.polyser.provenance;
